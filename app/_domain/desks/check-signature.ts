import { type Identity, type IdentityField, identityInput } from "../clients/identity";
import { type Claim, judgeIdentity } from "../clients/judge-identity";
import { isSignedBy, signedMessage } from "../clients/signature";
import { type FieldProblem, Refusal } from "../refusal";
import type { DeskKey, DeskWithKeys } from "./desk-keys";
import { type Slip, slipsOf } from "./signature-slips";

const SIGNATURE = /^[0-9a-f]{64}$/;
const SECONDS = /^[1-9]\d{0,11}$/;

/** What a site put into its page, as texts; what it left out is empty or not there. */
export type Claimed = Partial<Record<IdentityField | "signed_at" | "signature", string>>;

/** Why a signature cannot be one, whatever was signed. */
export type Malformed = "upper_case" | "spaces" | "other_code" | "length" | "not_hex";

const AGE_PROBLEMS = ["signed_at_required", "signature_expired", "signed_at_in_future"] as const;

/** What a valid signature still lacks. */
export type AgeProblem = (typeof AGE_PROBLEMS)[number];

export type Verdict =
  | { state: "missing" }
  | { state: "malformed"; why: Malformed }
  | { state: "bad_fields"; fields: Record<string, FieldProblem> }
  | { state: "valid"; version: number; until: Date | null; problem: AgeProblem | undefined }
  | { state: "old_key"; version: number; until: Date }
  | { state: "differs"; slip: Slip }
  | { state: "other_desk" }
  | { state: "nothing_fits" };

interface Check {
  /** The keys are those of all times, so that one that is over can be recognised. */
  desk: Pick<DeskWithKeys, "token" | "signatureMaxAge" | "keys">;
  claimed: Claimed;
  /** The tokens of the other desks, which a site could have taken for this one's. */
  otherTokens?: string[];
  now: Date;
}

/**
 * Says whether a signature fits, or what its maker most likely did differently. Tells neither a
 * key nor the signature that would have fitted.
 */
export function checkSignature({ desk, claimed, otherTokens = [], now }: Check): Verdict {
  const { signature = "", signed_at: signedAt = "", ...fields } = claimed;
  if (signature === "") return { state: "missing" };
  const malformed = malformation(signature);
  if (malformed) return { state: "malformed", why: malformed };
  const read = identityInput.safeParse(fields);
  const problems = {
    ...(read.error ? problemsOf(read.error.issues) : {}),
    ...timeProblem(signedAt),
  };
  if (!read.success || Object.keys(problems).length > 0) {
    return { state: "bad_fields", fields: problems };
  }

  const identity: Identity = read.data;
  const time = signedAt === "" ? undefined : Number(signedAt);
  const message = signedMessage({ deskToken: desk.token, signedAt: time, identity });
  const key = desk.keys.find((candidate) => isSignedBy(candidate.key, message, signature));
  if (key) return fitting(desk, key, { identity, signature, signedAt: time }, now);
  const slip = slipsOf({ deskToken: desk.token, signedAt, identity, otherTokens }).find((made) =>
    desk.keys.some((candidate) => made.isSignedBy(candidate.key, signature)),
  );
  return slip ? { state: "differs", slip: slip.slip } : { state: "nothing_fits" };
}

function malformation(signature: string): Malformed | undefined {
  if (SIGNATURE.test(signature)) return undefined;
  if (SIGNATURE.test(signature.trim())) return "spaces";
  if (SIGNATURE.test(signature.toLowerCase())) return "upper_case";
  if (/^[A-Za-z0-9+/_-]{43}=?$/.test(signature)) return "other_code";
  return /^[0-9a-f]*$/i.test(signature) ? "length" : "not_hex";
}

function timeProblem(signedAt: string): Record<string, FieldProblem> {
  return signedAt === "" || SECONDS.test(signedAt) ? {} : { signed_at: { code: "seconds" } };
}

function problemsOf(issues: { path: PropertyKey[]; message: string }[]) {
  return Object.fromEntries(
    issues.map(({ path, message }) => [String(path[0] ?? ""), { code: message }]),
  );
}

function fitting(desk: Check["desk"], key: DeskKey, claim: Claim, now: Date): Verdict {
  const { version, validUntil } = key;
  if (validUntil && validUntil <= now) return { state: "old_key", version, until: validUntil };
  return { state: "valid", version, until: validUntil, problem: ageProblem(desk, claim, now) };
}

/** What a session would be refused for, although the signature fits. */
function ageProblem(desk: Check["desk"], claim: Claim, now: Date): AgeProblem | undefined {
  try {
    judgeIdentity({ ...desk, securityLevel: "mixed" }, claim, now);
    return undefined;
  } catch (error) {
    const code = error instanceof Refusal ? error.code : undefined;
    const problem = AGE_PROBLEMS.find((known) => known === code);
    if (problem) return problem;
    throw error;
  }
}
