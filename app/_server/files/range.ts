import type { IncomingHttpHeaders } from "node:http";
import type { ByteRange } from "@/app/_storage/storage";

export type AskedRange = ByteRange | "unsatisfiable" | undefined;

/**
 * The one part of a file that is asked for, both ends counted in. Nothing where all of it is:
 * also for several parts at once, for what cannot be read, and for a part of another file.
 */
export function rangeAsked(
  { range, "if-range": ifRange }: IncomingHttpHeaders,
  { size, etag }: { size: number; etag: string },
): AskedRange {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? "") ?? [];
  if (first === undefined || last === undefined || first + last === "") return undefined;
  if (ifRange !== undefined && ifRange !== etag) return undefined;
  if (first === "") return partOf(size, { start: Math.max(0, size - Number(last)), end: size - 1 });
  const end = last === "" ? size - 1 : Number(last);
  if (end < Number(first)) return last === "" ? "unsatisfiable" : undefined;
  return partOf(size, { start: Number(first), end: Math.min(end, size - 1) });
}

function partOf(size: number, part: ByteRange): ByteRange | "unsatisfiable" {
  return part.start < size ? part : "unsatisfiable";
}
