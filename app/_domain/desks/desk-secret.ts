import { randomBytes } from "node:crypto";
import { database } from "@/prisma/client";
import { seal, unseal } from "../app-secret";
import { Refusal } from "../refusal";
import { type DeskDeed, noteDeskEvent } from "./desk-audit";
import { checkedDeskToken } from "./desk-token";

/** A secret key: 32 random bytes as text that survives any shell and any configuration file. */
export function newSecretKey(): { key: string; sealed: Buffer<ArrayBuffer> } {
  const key = randomBytes(32).toString("hex");
  return { key, sealed: seal(key) };
}

/** The key that signs today. Throws when APP_SECRET is not the one it was sealed with. */
export async function readSecretKey(deskToken: string): Promise<string> {
  const secret = await database().prisma.deskSecret.findFirst({
    where: { desk: { token: checkedDeskToken(deskToken) } },
    orderBy: { version: "desc" },
  });
  if (!secret) throw new Refusal("desk_not_found");
  return unseal(secret.sealed);
}

/** The same for a person of the team, who is written down. */
export async function showSecretKey(deskToken: string, deed: DeskDeed): Promise<string> {
  const key = await readSecretKey(deskToken);
  const { prisma } = database();
  const desk = await prisma.desk.findUniqueOrThrow({ where: { token: deskToken } });
  const details = { version: desk.secretVersion };
  await noteDeskEvent(prisma, { ...deed, deskId: desk.id, kind: "desk_key_shown", details });
  return key;
}

interface Rotation extends DeskDeed {
  deskToken: string;
  overlapSeconds: number;
  now: Date;
  /** The version that is to be replaced, where somebody looked; another is left alone. */
  seenVersion?: number | undefined;
}

/**
 * A new key for the desk; the one before stays good for `overlapSeconds` from `now`.
 * The sessions begun before it end.
 */
export async function rotateDeskSecret(rotation: Rotation): Promise<string> {
  const { deskToken, overlapSeconds, now, seenVersion, by } = rotation;
  const { key, sealed } = newSecretKey();
  const validUntil = new Date(now.getTime() + overlapSeconds * 1000);
  await database().prisma.$transaction(async (tx) => {
    const [desk] = await tx.desk.updateManyAndReturn({
      where: { token: checkedDeskToken(deskToken) },
      data: { secretVersion: { increment: 1 }, sessionEpoch: { increment: 1 } },
    });
    if (!desk) throw new Refusal("desk_not_found");
    const { id: deskId, secretVersion: version } = desk;
    if (seenVersion !== undefined && seenVersion !== version - 1) {
      throw new Refusal("changed_meanwhile");
    }
    await tx.deskSecret.updateMany({
      where: { deskId, OR: [{ validUntil: null }, { validUntil: { gt: validUntil } }] },
      data: { validUntil },
    });
    await tx.deskSecret.create({ data: { deskId, version, sealed } });
    const details = { changes: { secretKey: { version, overlapSeconds } } };
    await noteDeskEvent(tx, { by, now, deskId, kind: "desk_changed", details });
  });
  return key;
}
