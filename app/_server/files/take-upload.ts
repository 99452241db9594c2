import type { IncomingMessage } from "node:http";
import { type HeldFile, receiveFile } from "@/app/_domain/attachments/receive-file";
import { LIMITS } from "@/app/_domain/limits";
import { Refusal } from "@/app/_domain/refusal";
import { characters } from "@/app/_domain/text";
import { ApiProblem } from "@/app/_web/api-problem";
import { limitUses } from "@/app/_web/limit-uses";
import { type FileCaller, holderHere } from "./file-caller";
import { isCalled } from "./file-place";
import { bytesOf } from "./incoming-bytes";
import { beginUpload } from "./upload-slots";

/** One file that is the whole body of a request. */
export async function takeUpload(caller: FileCaller): Promise<HeldFile> {
  const { request, call } = caller;
  const end = beginUpload(call.request.address);
  try {
    const holder = await holderHere(caller);
    const name = nameIn(request);
    if (isCalled(caller.place)) ensureShort(name);
    await limitUses({ file_from_address: call.request.address, file_on_desk: holder.deskId });
    return await receiveFile({
      holder,
      body: bytesOf(request),
      name,
      contentType: request.headers["content-type"],
      length: lengthOf(request),
      now: call.now,
    });
  } finally {
    end();
  }
}

/** Percent-encoded, for a header has no other letters than those of English. */
function nameIn({ headers }: IncomingMessage): string {
  try {
    return decodeURIComponent(String(headers["x-file-name"] ?? ""));
  } catch {
    throw new ApiProblem("malformed");
  }
}

/** Of a person's file a long name is cut; a program is told, and can choose another. */
function ensureShort(name: string): void {
  const [limit, count] = [LIMITS.fileName, characters(name)];
  if (count <= limit) return;
  throw new Refusal("invalid", { fields: { name: { code: "too_long", limit, count } } });
}

/** How long the body says it is; nothing where it comes in pieces. */
function lengthOf({ headers }: IncomingMessage): number | undefined {
  const said = headers["content-length"];
  return said === undefined ? undefined : Number(said);
}
