import { database } from "@/prisma/client";
import type { Desk } from "@/prisma/generated/client";
import { Refusal } from "../refusal";
import { withoutUndefined } from "../without-undefined";
import { type DeskChange, type DeskInput, deskChange, deskInput } from "./desk-input";
import { newSecretKey } from "./desk-secret";
import { checkedDeskToken, newDeskToken } from "./desk-token";
import { paletteOf } from "./palette";

const DEFAULT_COLOR = "#2457c5";

/** Throws a ZodError for what cannot be. The secret key is told here and on demand. */
export async function createDesk(input: DeskInput): Promise<{ desk: Desk; secretKey: string }> {
  const fields = deskInput.parse(input);
  const { key, sealed } = newSecretKey();
  const color = fields.color ?? DEFAULT_COLOR;
  const desk = await database().prisma.desk.create({
    data: {
      ...withoutUndefined(fields),
      color,
      palette: paletteOf(color),
      token: newDeskToken(),
      secrets: { create: { version: 1, sealed } },
    },
  });
  return { desk, secretKey: key };
}

export async function updateDesk(token: string, change: DeskChange): Promise<Desk> {
  const fields = deskChange.parse(change);
  const [desk] = await database().prisma.desk.updateManyAndReturn({
    where: { token: checkedDeskToken(token) },
    data: {
      ...withoutUndefined(fields),
      ...(fields.color ? { palette: paletteOf(fields.color) } : {}),
    },
  });
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
