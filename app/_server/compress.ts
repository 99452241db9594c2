import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** Under this many bytes the headers cost more than compression gains. */
const WORTH_IT = 600;
/** Little memory: allocating the usual 260 kB a page costs more than compressing it. */
const SMALL = { level: 5, memLevel: 6, windowBits: 13 };
/** So many public answers are kept compressed; there are about as many as desks and languages. */
const KEPT = 500;

/**
 * Ends the response with the text, compressed where the browser can take it. A page of ours is
 * some kilobytes: gzip on this thread takes 0.05 ms, where the thread pool or Brotli cost the
 * process up to 1 ms for a tenth less.
 */
export function endWithText(
  request: IncomingMessage,
  response: ServerResponse,
  text: string,
): void {
  const plain = Buffer.from(text);
  const encoding = plain.length >= WORTH_IT ? encodingFor(request, response) : undefined;
  const body = encoding ? compressed(plain, encoding, response) : plain;
  response.appendHeader("Vary", "Accept-Encoding");
  if (encoding) response.setHeader("Content-Encoding", encoding);
  // None of them has a body, and of a HEAD Next does not tell how long it would be.
  const empty = [204, 304].includes(response.statusCode) || request.method === "HEAD";
  if (!empty) response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Brotli for what is the same for everybody, which is compressed once. */
function encodingFor(
  request: IncomingMessage,
  response: ServerResponse,
): "br" | "gzip" | undefined {
  const isPublic = /^public/.test(String(response.getHeader("Cache-Control")));
  if (isPublic && response.hasHeader("ETag") && accepts(request, "br")) return "br";
  return accepts(request, "gzip") ? "gzip" : undefined;
}

const kept = new Map<string, Buffer>();

function compressed(plain: Buffer, encoding: "br" | "gzip", response: ServerResponse): Buffer {
  if (encoding === "gzip") return gzipSync(plain, SMALL);
  // It is made from the content, so no other content can have it.
  const etag = String(response.getHeader("ETag"));
  const known = kept.get(etag);
  if (known) return known;
  const body = brotliCompressSync(plain);
  if (kept.size >= KEPT) kept.clear();
  kept.set(etag, body);
  return body;
}

function accepts(request: IncomingMessage, encoding: "br" | "gzip"): boolean {
  const wished = String(request.headers["accept-encoding"] ?? "");
  return new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))`).test(wished);
}
