import { rows } from "@/prisma/client";
import { Refusal } from "../refusal";
import { askAuth } from "./ask-auth";
import type { Caller, Cookies } from "./caller";
import { hashPassword, isTooLong } from "./password";
import { endReplacedSession } from "./sessions";
import { staffEmail } from "./staff-input";

export interface SignedIn extends Cookies {
  /** The cookies open nothing yet; `finishSignIn` takes them and a code. */
  needsSecondFactor: boolean;
}

const ACTIVE = {
  name: "active_staff_of_email",
  text: "select from staff where email = $1 and deactivated_at is null",
};

/** A wrong password, an unknown address and a deactivated person are the same `sign_in_failed`. */
export async function signIn(options: {
  email: string;
  password: string;
  caller: Caller;
}): Promise<SignedIn> {
  const { password, caller } = options;
  const email = staffEmail.safeParse(options.email).data;
  await caller.count({
    sign_in_from_address: caller.address,
    sign_in_to_email: email ?? options.email,
  });
  const [active] = email && !isTooLong(password) ? await rows(ACTIVE, [email]) : [];
  if (!email || !active) return failAsSlowly();
  const { response, cookies } = await askAuth(caller, {
    call: (api, headers) =>
      api.signInEmail({ body: { email, password }, headers, returnHeaders: true }),
  });
  const needsSecondFactor = "twoFactorRedirect" in response;
  if (!needsSecondFactor) await endReplacedSession(caller);
  return { needsSecondFactor, cookies };
}

/** Takes the time that a real password takes. */
async function failAsSlowly(): Promise<never> {
  await hashPassword("a password that nobody has");
  throw new Refusal("sign_in_failed");
}
