import type { Desk } from "@/prisma/generated/client";
import { Refusal } from "../refusal";
import { findDesk, updateDesk } from "./desk";
import type { DeskChange } from "./desk-input";

type LevelChange = Pick<DeskChange, "securityLevel" | "signatureMaxAge">;

/**
 * Refuses to lower the level to `none` where nobody has said that they know what it means: others
 * can then read a client's tickets.
 */
export async function changeLevel(
  token: string,
  change: LevelChange,
  { understood, ...editing }: { understood: boolean } & Parameters<typeof updateDesk>[2],
): Promise<Desk> {
  const { securityLevel } = await findDesk(token);
  const isLowered = change.securityLevel === "none" && securityLevel !== "none";
  if (isLowered && !understood) {
    throw new Refusal("invalid", { fields: { understood: { code: "confirm" } } });
  }
  return updateDesk(token, change, editing);
}
