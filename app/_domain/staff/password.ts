import { hash, verify } from "@node-rs/argon2";
import { type FieldProblem, Refusal } from "../refusal";
import { characters } from "../text";
import { signInSettings } from "./sign-in-settings";

export const PASSWORD = { least: 10, most: 200 } as const;

export interface PasswordCost {
  /** KiB. */
  memoryCost: number;
  timeCost: number;
  parallelism: number;
}

/** The least that OWASP advises for argon2id, which is what the library makes unless told otherwise. */
const COST: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(kept(password), signInSettings().passwordCost ?? COST);
}

export function fitsHash({ password, hash }: { password: string; hash: string }): Promise<boolean> {
  return verify(hash, kept(password));
}

/** One keyboard writes ó as one character, another as two. */
function kept(password: string): string {
  return password.toWellFormed().normalize("NFC");
}

export function isTooLong(password: string): boolean {
  return characters(password) > PASSWORD.most;
}

/** Refuses a new password that is too short, too long, or what everybody knows of the person. */
export function checkPassword(password: string, person: { email: string; name: string }): void {
  const problem = passwordProblem(password, person);
  if (problem) throw new Refusal("invalid", { fields: { password: problem } });
}

function passwordProblem(
  password: string,
  { email, name }: { email: string; name: string },
): FieldProblem | undefined {
  const count = characters(password);
  if (count < PASSWORD.least) return { code: "too_short", limit: PASSWORD.least, count };
  if (count > PASSWORD.most) return { code: "too_long", limit: PASSWORD.most, count };
  const known = [email, name].map((text) => text.toLowerCase());
  return known.includes(password.trim().toLowerCase()) ? { code: "too_plain" } : undefined;
}
