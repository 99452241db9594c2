import { type Claimed, checkSignature, type Verdict } from "./check-signature";
import { listDesks } from "./desk";
import { readDeskKeys } from "./desk-keys";

/** Every key that the desk has ever had is good then. */
const BEFORE_ALL_KEYS = new Date(0);

/** Holds what somebody pasted against this desk, its keys of all times and the other desks. */
export async function verdictOn(options: {
  deskToken: string;
  /** The desk that the claim itself is for, where it says so. */
  claimedToken: string | undefined;
  claimed: Claimed;
  now?: Date;
}): Promise<Verdict> {
  const { deskToken, claimedToken, claimed, now = new Date() } = options;
  const desk = await readDeskKeys(deskToken, BEFORE_ALL_KEYS);
  if (claimedToken !== undefined && claimedToken !== deskToken) return { state: "other_desk" };
  const others = (await listDesks()).map(({ token }) => token);
  const otherTokens = others.filter((token) => token !== deskToken);
  return checkSignature({ desk, claimed, otherTokens, now });
}
