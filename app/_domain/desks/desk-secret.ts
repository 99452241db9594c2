import { randomBytes } from "node:crypto";
import { database } from "@/prisma/client";
import { seal, unseal } from "../app-secret";
import { Refusal } from "../refusal";
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

/**
 * A new key for the desk; the one before stays good for `overlapSeconds` from `now`.
 * The sessions begun before it end.
 */
export async function rotateDeskSecret(options: {
  deskToken: string;
  overlapSeconds: number;
  now: Date;
}): Promise<string> {
  const { key, sealed } = newSecretKey();
  const validUntil = new Date(options.now.getTime() + options.overlapSeconds * 1000);
  await database().prisma.$transaction(async (tx) => {
    const [desk] = await tx.desk.updateManyAndReturn({
      where: { token: checkedDeskToken(options.deskToken) },
      data: { secretVersion: { increment: 1 }, sessionEpoch: { increment: 1 } },
    });
    if (!desk) throw new Refusal("desk_not_found");
    await tx.deskSecret.updateMany({
      where: { deskId: desk.id, OR: [{ validUntil: null }, { validUntil: { gt: validUntil } }] },
      data: { validUntil },
    });
    await tx.deskSecret.create({
      data: { deskId: desk.id, version: desk.secretVersion, sealed },
    });
  });
  return key;
}
