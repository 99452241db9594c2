import { ApiProblem } from "./api-problem";

/** More than the longest texts take, each character of them escaped. */
const LARGEST_BODY = 512 * 1024;

/** The body as JSON; refuses what is too large, of another type, or no JSON object. */
export async function readJson(request: Request, types: readonly string[]): Promise<object> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  const coding = request.headers.get("content-encoding") ?? "identity";
  if ((type !== undefined && !types.includes(type)) || coding !== "identity") {
    throw new ApiProblem("unsupported_type");
  }
  const text = await readText(request);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {}
  throw new ApiProblem("malformed");
}

/** Stops reading where it becomes too much, whatever its length was said to be. */
async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get("content-length")) > LARGEST_BODY) tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > LARGEST_BODY) tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function tooLarge(): never {
  throw new ApiProblem("too_large");
}
