import type { IncomingMessage, ServerResponse } from "node:http";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { isPicture } from "@/app/_domain/attachments/file-kind";
import type { StoredFile } from "@/app/_domain/attachments/find-file";
import { Refusal } from "@/app/_domain/refusal";
import { type ByteRange, storage } from "@/app/_storage/storage";
import { contentDisposition } from "./content-disposition";
import { type AskedRange, rangeAsked } from "./range";

/** A reader that takes nothing for so long has gone without a word. */
const SILENT_FOR_MS = 120_000;
/** Nothing in it runs, loads or sends anything, whatever it is. */
const POLICY = "default-src 'none'; sandbox";

/** Sends a file or the part of it that was asked for, as fast as the reader takes it. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: StoredFile,
): Promise<void> {
  const etag = `"${file.sha256.toString("base64url").slice(0, 22)}"`;
  const range = rangeAsked(request.headers, { size: file.size, etag });
  setHeaders(response, file, etag);
  if (range === "unsatisfiable") {
    response.setHeader("Content-Range", `bytes */${file.size}`);
    response.statusCode = 416;
    response.end();
    return;
  }
  if (request.method === "HEAD") {
    begin(response, file, range);
    response.end();
    return;
  }
  const body = await opened(file.storageKey, range);
  const length = begin(response, file, range);
  response.setTimeout(SILENT_FOR_MS, () => response.destroy());
  // A reader that goes away, and bytes that are not as many as was said, both end the connection.
  await pipeline(body, (bytes) => exactly(length, bytes), response).catch(() => response.destroy());
}

function setHeaders(response: ServerResponse, file: StoredFile, etag: string): void {
  const picture = isPicture(file.contentType);
  response.setHeader("Content-Type", picture ? file.contentType : "application/octet-stream");
  response.setHeader("Content-Disposition", contentDisposition(file.name, { inline: picture }));
  response.setHeader("Content-Security-Policy", POLICY);
  response.setHeader("Cache-Control", "private, no-store");
  response.setHeader("Accept-Ranges", "bytes");
  response.setHeader("ETag", etag);
}

/** Answers how many bytes are to follow. */
function begin(response: ServerResponse, { size }: StoredFile, range: AskedRange): number {
  const part = typeof range === "object" ? range : { start: 0, end: size - 1 };
  response.statusCode = typeof range === "object" ? 206 : 200;
  if (typeof range === "object") {
    response.setHeader("Content-Range", `bytes ${part.start}-${part.end}/${size}`);
  }
  const length = part.end - part.start + 1;
  response.setHeader("Content-Length", length);
  return length;
}

/** What is shorter or longer than was said must not look whole, nor like the next answer. */
async function* exactly(length: number, bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let left = length;
  for await (const chunk of bytes) {
    left -= chunk.length;
    if (left < 0) break;
    yield chunk;
  }
  if (left !== 0) throw new Error("The storage has another number of bytes than the row");
}

async function opened(key: string, range: AskedRange): Promise<Readable> {
  const part: ByteRange | undefined = typeof range === "object" ? range : undefined;
  try {
    return await storage().open(key, part);
  } catch (cause) {
    throw new Refusal("unavailable", { cause });
  }
}
