import { database } from "@/prisma/client";
import type { Desk, Prisma } from "@/prisma/generated/client";
import { Refusal } from "../refusal";
import { withoutUndefined } from "../without-undefined";
import { changesBetween, type DeskDeed, noteDeskEvent } from "./desk-audit";
import { type DeskChange, type DeskInput, deskChange, deskInput } from "./desk-input";
import { newSecretKey } from "./desk-secret";
import { checkedDeskToken, newDeskToken } from "./desk-token";
import { paletteOf } from "./palette";

export const DEFAULT_COLOR = "#2457c5";

/** What a level asks of a site, from nothing to a signature. */
const LEVELS = ["none", "mixed", "signature"] as const;

/** Throws a ZodError for what cannot be. The secret key is told here and on demand. */
export async function createDesk(
  input: DeskInput,
  { token = newDeskToken(), ...deed }: { token?: string } & DeskDeed = {},
): Promise<{ desk: Desk; secretKey: string }> {
  const fields = deskInput.parse(input);
  const { key, sealed } = newSecretKey();
  const color = fields.color ?? DEFAULT_COLOR;
  const data = {
    ...withoutUndefined(fields),
    color,
    palette: paletteOf(color),
    token,
    secrets: { create: { version: 1, sealed } },
  };
  const desk = await database().prisma.$transaction(async (tx) => {
    const made = await tx.desk.create({ data });
    const { id: deskId, name } = made;
    await noteDeskEvent(tx, { ...deed, deskId, kind: "desk_created", details: { name } });
    return made;
  });
  return { desk, secretKey: key };
}

interface Editing extends DeskDeed {
  /** The `updatedAt` that whoever changes the desk has seen; absent where none was looked at. */
  seenAt?: Date | undefined;
}

/** A level that asks for more than before ends the sessions that were begun under it. */
export async function updateDesk(
  token: string,
  change: DeskChange,
  { seenAt, ...deed }: Editing = {},
): Promise<Desk> {
  const fields = withoutUndefined(deskChange.parse(change));
  return database().prisma.$transaction(async (tx) => {
    const before = await lockedDesk(tx, token);
    if (seenAt && seenAt.getTime() !== before.updatedAt.getTime()) {
      throw new Refusal("changed_meanwhile");
    }
    const data = {
      ...fields,
      ...(fields.color ? { palette: paletteOf(fields.color) } : {}),
      ...(asksForMore(before, fields) ? { sessionEpoch: { increment: 1 } } : {}),
    };
    const changes = changesBetween(before, fields);
    if (Object.keys(changes).length > 0) {
      const details = { changes };
      await noteDeskEvent(tx, { ...deed, deskId: before.id, kind: "desk_changed", details });
    }
    return tx.desk.update({ where: { id: before.id }, data });
  });
}

function asksForMore(before: Desk, { securityLevel }: Pick<DeskChange, "securityLevel">): boolean {
  if (!securityLevel) return false;
  return LEVELS.indexOf(securityLevel) > LEVELS.indexOf(before.securityLevel);
}

/** The desk, which nobody else changes until the transaction is over. */
export async function lockedDesk(tx: Prisma.TransactionClient, token: string): Promise<Desk> {
  const checked = checkedDeskToken(token);
  await tx.$queryRaw`select 1 from desks where token = ${checked} for no key update`;
  const desk = await tx.desk.findUnique({ where: { token: checked } });
  if (!desk) throw new Refusal("desk_not_found");
  return desk;
}

export async function findDesk(token: string): Promise<Desk> {
  const desk = await database().prisma.desk.findUnique({
    where: { token: checkedDeskToken(token) },
  });
  if (!desk) throw new Refusal("desk_not_found");
  return desk;
}

export async function listDesks(): Promise<Desk[]> {
  return database().prisma.desk.findMany({ orderBy: [{ position: "asc" }, { createdAt: "asc" }] });
}
