import { database } from "@/prisma/client";
import type { Desk } from "@/prisma/generated/client";
import { Refusal } from "../refusal";
import { withoutUndefined } from "../without-undefined";
import { type DeskChange, type DeskInput, deskChange, deskInput } from "./desk-input";
import { newSecretKey } from "./desk-secret";
import { checkedDeskToken, newDeskToken } from "./desk-token";
import { paletteOf } from "./palette";

const DEFAULT_COLOR = "#2457c5";

/** What a level asks of a site, from nothing to a signature. */
const LEVELS = ["none", "mixed", "signature"] as const;

/** Throws a ZodError for what cannot be. The secret key is told here and on demand. */
export async function createDesk(
  input: DeskInput,
  { token = newDeskToken() }: { token?: string } = {},
): Promise<{ desk: Desk; secretKey: string }> {
  const fields = deskInput.parse(input);
  const { key, sealed } = newSecretKey();
  const color = fields.color ?? DEFAULT_COLOR;
  const desk = await database().prisma.desk.create({
    data: {
      ...withoutUndefined(fields),
      color,
      palette: paletteOf(color),
      token,
      secrets: { create: { version: 1, sealed } },
    },
  });
  return { desk, secretKey: key };
}

/** A level that asks for more than before ends the sessions that were begun under it. */
export async function updateDesk(token: string, change: DeskChange): Promise<Desk> {
  const fields = deskChange.parse(change);
  const where = { token: checkedDeskToken(token) };
  const lower = LEVELS.slice(0, fields.securityLevel ? LEVELS.indexOf(fields.securityLevel) : 0);
  const data = {
    ...withoutUndefined(fields),
    ...(fields.color ? { palette: paletteOf(fields.color) } : {}),
  };
  const { prisma } = database();
  const [, [desk]] = await prisma.$transaction([
    prisma.desk.updateMany({
      where: { ...where, securityLevel: { in: lower } },
      data: { sessionEpoch: { increment: 1 } },
    }),
    prisma.desk.updateManyAndReturn({ where, data }),
  ]);
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
