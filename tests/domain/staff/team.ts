import { countUse } from "@/app/_domain/rate-limit";
import type { Caller } from "@/app/_domain/staff/caller";
import { createStaff } from "@/app/_domain/staff/create-staff";
import { type Staff, signedInStaff } from "@/app/_domain/staff/current-staff";
import { beginSecondFactor, confirmSecondFactor } from "@/app/_domain/staff/second-factor";
import { signIn } from "@/app/_domain/staff/sign-in";
import { setSignIn } from "@/app/_domain/staff/sign-in-settings";
import { totpCode, totpStep } from "@/app/_domain/staff/totp";

export const PASSWORD = "seven lamps in a row";

const CHEAP = { memoryCost: 8, timeCost: 1, parallelism: 1 };

/** The sign-in of a portal at this address, hashing for next to nothing. */
export function cheapSignIn(appUrl = "https://help.example.com"): void {
  setSignIn({ appUrl, passwordCost: CHEAP });
}

let people = 0;

export function newEmail(): string {
  people += 1;
  return `person${people}@example.com`;
}

interface Made {
  id: string;
  email: string;
}

/** Somebody of the team whose password is PASSWORD. */
export async function newPerson(
  options: { role?: Staff["role"]; deskIds?: string[] | null; name?: string } = {},
): Promise<Made> {
  const { role = "agent", deskIds = null, name = "Tom Ashby" } = options;
  const email = newEmail();
  const person = { email, name, role, deskIds, password: PASSWORD, now: new Date() };
  return { ...(await createStaff(person)), email };
}

/** Whoever stands at the door with these cookies, at an address of their own. */
export function callerWith(cookies: string[] = [], change: Partial<Caller> = {}): Caller {
  return {
    address: newEmail(),
    cookie: cookieHeader(cookies),
    userAgent: null,
    count: countUse,
    ...change,
  };
}

/** What a browser sends back of what it was told to keep. */
export function cookieHeader(cookies: string[]): string | null {
  const kept = cookies.filter((cookie) => !cookie.includes("Max-Age=0"));
  return kept.map((cookie) => cookie.split(";")[0]).join("; ") || null;
}

/** Signs in with the password alone. */
export async function cookiesOf(
  email: string,
  change: Partial<Caller> & { password?: string } = {},
): Promise<string[]> {
  const { password = PASSWORD, ...caller } = change;
  return (await signIn({ email, password, caller: callerWith([], caller) })).cookies;
}

/** Somebody new, signed in. */
export async function newStaff(options: Parameters<typeof newPerson>[0] = {}): Promise<Staff> {
  const { email } = await newPerson(options);
  return signedInStaff(cookieHeader(await cookiesOf(email)), new Date());
}

/** An authenticator app's code, so many steps from now. */
export function codeOf(secret: string, away = 0): string {
  return totpCode(fromBase32(secret), totpStep(new Date()) + away);
}

/** Turns the second factor on, with the code of the step before this one. */
export async function withSecondFactor(
  email: string,
): Promise<{ secret: string; backupCodes: string[]; cookies: string[] }> {
  const caller = callerWith(await cookiesOf(email));
  const now = new Date();
  const draft = await beginSecondFactor({ password: PASSWORD, caller, now });
  const code = codeOf(draft.secret, -1);
  return { ...draft, ...(await confirmSecondFactor({ code, caller, now })) };
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0"));
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
