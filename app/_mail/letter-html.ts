import { paletteOf } from "@/app/_domain/desks/palette";
import type { Letter } from "./letter";

const PLAIN = paletteOf("#3a3936");
const PREHEADER_LENGTH = 140;
const ADDRESS = /https?:\/\/[^\s<>"“”„«»]+[^\s<>"“”„«».,;:!?)\]]/g;
const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";

/**
 * Tables and attributes, for that is what every mail program understands; the style sheet adds
 * the dark set. Nothing is loaded from anywhere.
 */
export function letterHtml(letter: Letter): string {
  const { locale, subject, heading, body, notes, palette = PLAIN } = letter;
  const paragraphs = body.split(/\n{2,}/);
  const { light, dark } = palette;
  return `<!doctype html>
<html lang="${locale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
a { color: ${light.text}; }
@media (prefers-color-scheme: dark) {
  .page { background: #1b1a19 !important; }
  .card { background: #262523 !important; border-top-color: ${dark.shape} !important; }
  .said { color: #f1efec !important; }
  .small, .small a { color: #b5b1aa !important; }
  .said a { color: ${dark.text} !important; }
  .button { background: ${dark.shape} !important; }
  .button a { color: ${dark.onShape} !important; }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f5f4f2">
<div style="display:none;max-height:0;overflow:hidden">${escaped(preheader(letter))}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background:#f5f4f2">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border-top:4px solid ${light.shape};border-radius:4px">
<tr><td align="left" class="small" style="${FONT};padding:20px 24px 0;font-size:14px;line-height:20px;color:#6a665f" dir="auto">${escaped(heading)}</td></tr>
<tr><td align="left" class="said" style="${FONT};padding:8px 24px 24px;font-size:16px;line-height:24px;color:#22211f;overflow-wrap:anywhere">
${paragraphs.map((paragraph) => paragraphHtml(paragraph, letter, light)).join("\n")}
</td></tr>
</table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px">
<tr><td align="left" class="small" style="${FONT};padding:16px 24px;font-size:13px;line-height:20px;color:#6a665f">
${notes.map(noteHtml).join("<br>\n")}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

/** What a list of mails shows beside the subject: the first words after the greeting. */
function preheader({ body, link }: Letter): string {
  const [greeting = "", ...rest] = body.split(/\n{2,}/);
  const words = [...rest, greeting].join(" ").replaceAll(link.url, " ").replace(/\s+/g, " ").trim();
  return [...words].slice(0, PREHEADER_LENGTH).join("");
}

function paragraphHtml(paragraph: string, { link }: Letter, light: typeof PLAIN.light): string {
  const parts = paragraph.split("\n").reduce<string[][]>(
    (groups, line) => {
      if (line.trim() === link.url) groups.push([link.url], []);
      else groups.at(-1)?.push(line);
      return groups;
    },
    [[]],
  );
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      if (lines[0] === link.url) return buttonHtml(link, light);
      return `<p dir="auto" style="margin:12px 0">${lines.map(linked).join("<br>\n")}</p>`;
    })
    .join("\n");
}

function buttonHtml({ url, label }: Letter["link"], light: typeof PLAIN.light): string {
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:16px 0"><tr><td class="button" style="background:${light.shape};border-radius:6px"><a href="${escaped(url)}" style="${FONT};display:inline-block;padding:12px 20px;font-size:16px;line-height:20px;font-weight:600;color:${light.onShape};text-decoration:none">${escaped(label)}</a></td></tr></table>`;
}

function noteHtml({ text, link }: Letter["notes"][number]): string {
  if (!link) return escaped(text);
  const { url, label } = link;
  return `${escaped(text)} <a href="${escaped(url)}" style="color:#6a665f">${escaped(label)}</a>`;
}

/** The line with its addresses made into links. */
function linked(line: string): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: url, index } of line.matchAll(ADDRESS)) {
    pieces.push(escaped(line.slice(end, index)));
    pieces.push(`<a href="${escaped(url)}">${escaped(url)}</a>`);
    end = index + url.length;
  }
  return [...pieces, escaped(line.slice(end))].join("");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
