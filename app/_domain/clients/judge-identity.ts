import type { DeskKey, DeskWithKeys } from "../desks/desk-keys";
import { Refusal, type RefusalCode } from "../refusal";
import type { Identity } from "./identity";
import { isSignedBy, signedMessage } from "./signature";

/** How far ahead of ours a site's clock may be, in seconds. */
const CLOCKS_DIFFER = 5 * 60;

/** What a site says of the person at its page, and what it shows for it. */
export interface Claim {
  identity: Identity;
  /** As received; empty where the site sent none. */
  signature: string;
  /** Unix seconds. */
  signedAt?: number | undefined;
}

type Desk = Pick<DeskWithKeys, "token" | "securityLevel" | "signatureMaxAge" | "keys">;

/** What the claim amounts to on this desk. */
export interface Judged {
  /** Whether we know it, have been told it, or know nothing at all. */
  identity: "verified" | "unverified" | "anonymous";
  /** Whether its fields may name a client, and so lead to the client's tickets. */
  trusted: boolean;
  /** The key that signed it. */
  key: DeskKey | undefined;
}

/** Holds a claim against the desk's level; refuses what the level does not take. */
export function judgeIdentity(desk: Desk, claim: Claim, now: Date): Judged {
  const said = Object.keys(claim.identity).length > 0;
  const signing = claim.signature ? signingKey(desk, claim) : undefined;
  const problem = signing ? ageProblem(desk, claim, now) : signatureProblem(claim);
  const key = problem ? undefined : signing;
  const level = desk.securityLevel;
  if (problem && level !== "none") throw new Refusal(problem);
  if (level === "signature" && !(key && said)) throw new Refusal("signature_required");
  if (!said) return { identity: "anonymous", trusted: false, key };
  if (key) return { identity: "verified", trusted: true, key };
  return { identity: "unverified", trusted: level === "none", key };
}

function signingKey(desk: Desk, { identity, signedAt, signature }: Claim): DeskKey | undefined {
  const message = signedMessage({ deskToken: desk.token, signedAt, identity });
  return desk.keys.find(({ key }) => isSignedBy(key, message, signature));
}

function signatureProblem({ signature }: Claim): RefusalCode | undefined {
  return signature ? "signature_invalid" : undefined;
}

function ageProblem(
  { signatureMaxAge }: Desk,
  { signedAt }: Claim,
  now: Date,
): RefusalCode | undefined {
  const seconds = now.getTime() / 1000;
  if (signedAt !== undefined && signedAt > seconds + CLOCKS_DIFFER) return "signed_at_in_future";
  if (signatureMaxAge === null) return undefined;
  if (signedAt === undefined) return "signed_at_required";
  return signedAt + signatureMaxAge < seconds ? "signature_expired" : undefined;
}
