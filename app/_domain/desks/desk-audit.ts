import { isDeepStrictEqual } from "node:util";
import { v7 as newId } from "uuid";
import type { Prisma } from "@/prisma/generated/client";

/** Who of the team did it; nobody where it was done on the command line. */
export interface Author {
  /** Null for one of the team's programs. */
  id: string | null;
  name: string;
}

/** What a change of a desk's settings comes with. */
export interface DeskDeed {
  by?: Author | undefined;
  now?: Date | undefined;
}

interface Event extends DeskDeed {
  deskId: string;
  kind: "desk_created" | "desk_changed" | "desk_key_shown";
  details: Prisma.InputJsonObject;
}

/** What can be told in full; of a longer text only that it changed. */
const LONGEST_TOLD = 500;

/** Writes down who did what to a desk, in the transaction that does it. */
export async function noteDeskEvent(
  tx: Pick<Prisma.TransactionClient, "auditEntry">,
  { deskId, kind, details, by, now = new Date() }: Event,
): Promise<void> {
  const author = by ? ({ side: "team", staffId: by.id, actorName: by.name } as const) : SYSTEM;
  await tx.auditEntry.create({
    data: { id: newId(), deskId, kind, details, createdAt: now, ...author },
  });
}

const SYSTEM = { side: "system" } as const;

/** By field, from what to what; the texts themselves where they are short. */
export function changesBetween(before: object, after: object): Prisma.InputJsonObject {
  const changed = Object.entries(after).flatMap(([field, to]) => {
    const from: unknown = Reflect.get(before, field);
    return isDeepStrictEqual(from, to) ? [] : [[field, told(from, to)]];
  });
  return Object.fromEntries(changed);
}

function told(from: unknown, to: unknown) {
  const both = [from, to].map((value) => JSON.stringify(value) ?? "null");
  return both.some((text) => text.length > LONGEST_TOLD) ? {} : { from, to };
}
