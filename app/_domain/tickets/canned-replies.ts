import { z } from "zod";
import { database } from "@/prisma/client";
import type { CannedReply } from "@/prisma/generated/client";
import { LIMITS } from "../limits";
import { Refusal } from "../refusal";
import { characters, manyLines, oneLine } from "../text";
import { type Staff, seesDesk } from "./staff";

function text(normalise: (input: string) => string, limit: number) {
  return z
    .string({ error: "type" })
    .transform(normalise)
    .superRefine((value, context) => {
      const count = characters(value);
      if (count === 0) context.addIssue({ code: "custom", message: "required" });
      if (count > limit) {
        context.addIssue({ code: "custom", message: "too_long", params: { limit, count } });
      }
    });
}

export const cannedReplyInput = z.strictObject({
  /** Null for all desks. */
  deskId: z.uuid({ error: "unknown" }).nullable(),
  name: text(oneLine, LIMITS.name),
  content: text(manyLines, LIMITS.content),
});

export type CannedReplyInput = z.input<typeof cannedReplyInput>;

/** Those of this desk, or of every desk that the staff may see, with those for all desks. */
export async function listCannedReplies(staff: Staff, deskId?: string): Promise<CannedReply[]> {
  if (deskId !== undefined && !seesDesk(staff, deskId)) throw new Refusal("desk_not_found");
  const deskIds = deskId === undefined ? staff.deskIds : [deskId];
  const ofDesks = deskIds === null ? {} : { OR: [{ deskId: null }, { deskId: { in: deskIds } }] };
  return database().prisma.cannedReply.findMany({
    where: ofDesks,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 1000,
  });
}

/** Those of every desk that the staff may see with these words in name or content, in any case. */
export async function searchCannedReplies(staff: Staff, text: string): Promise<CannedReply[]> {
  const words = oneLine(text).toLowerCase().split(" ");
  return (await listCannedReplies(staff)).filter(({ name, content }) => {
    const said = `${name}\n${content}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

/** Throws `reply_not_found`, for one that the staff may not change too. */
export async function readCannedReply(staff: Staff, id: string): Promise<CannedReply> {
  const isId = z.uuid().safeParse(id).success;
  const reply = isId ? await database().prisma.cannedReply.findUnique({ where: { id } }) : null;
  if (reply && mayWriteReply(staff, reply.deskId)) return reply;
  throw new Refusal("reply_not_found");
}

/** Throws a ZodError for what cannot be. */
export async function createCannedReply(
  staff: Staff,
  input: CannedReplyInput,
): Promise<CannedReply> {
  const data = await allowed(staff, input);
  return database().prisma.cannedReply.create({ data });
}

/** Refuses with `changed_meanwhile` where it was changed after `seenAt`. */
export async function changeCannedReply(
  staff: Staff,
  { id, seenAt, ...input }: CannedReplyInput & { id: string; seenAt?: Date | undefined },
): Promise<CannedReply> {
  const { updatedAt } = await readCannedReply(staff, id);
  const data = await allowed(staff, input);
  const where = { id, updatedAt: seenAt ?? updatedAt };
  const [changed] = await database().prisma.cannedReply.updateManyAndReturn({ where, data });
  if (!changed) throw new Refusal("changed_meanwhile");
  return changed;
}

/** Answers what it was, so that it can be created again. */
export async function deleteCannedReply(staff: Staff, id: string): Promise<CannedReplyInput> {
  const { deskId, name, content } = await readCannedReply(staff, id);
  await database().prisma.cannedReply.deleteMany({ where: { id } });
  return { deskId, name, content };
}

async function allowed(staff: Staff, input: CannedReplyInput) {
  const fields = cannedReplyInput.parse(input);
  const { deskId } = fields;
  if (!mayWriteReply(staff, deskId)) throw new Refusal("desk_not_found");
  const desks = deskId === null ? 1 : await database().prisma.desk.count({ where: { id: deskId } });
  if (desks === 0) throw new Refusal("desk_not_found");
  return fields;
}

/** What is for all desks is changed by those who see them all. */
export function mayWriteReply(staff: Staff, deskId: string | null): boolean {
  return deskId === null ? staff.deskIds === null : seesDesk(staff, deskId);
}
