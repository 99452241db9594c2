/** The kinds of pictures that a browser may show beside a message. */
export const PICTURES = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"];

/** So many of the first bytes tell a picture. */
export const TELLING_BYTES = 32;

const UNKNOWN = "application/octet-stream";
const TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,80}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,80}$/;

export function isPicture(contentType: string): boolean {
  return PICTURES.includes(contentType);
}

/**
 * What a file is: a picture where its first bytes say so, whatever it was called; else what it
 * was said to be, unless that is a picture after all.
 */
export function fileKind(first: Buffer, said: string | undefined): string {
  const picture = pictureIn(first);
  if (picture) return picture;
  const type = said?.split(";")[0]?.trim().toLowerCase() ?? "";
  return TYPE.test(type) && !isPicture(type) ? type : UNKNOWN;
}

function pictureIn(first: Buffer): string | undefined {
  const text = (from: number, to: number) => first.toString("latin1", from, to);
  if (text(0, 8) === "\x89PNG\r\n\x1a\n") return "image/png";
  if (text(0, 3) === "\xff\xd8\xff") return "image/jpeg";
  if (/^GIF8[79]a$/.test(text(0, 6))) return "image/gif";
  if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") return "image/webp";
  return text(4, 8) === "ftyp" && /avi[fs]/.test(text(8, 32)) ? "image/avif" : undefined;
}
