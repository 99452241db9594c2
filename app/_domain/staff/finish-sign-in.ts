import { rows } from "@/prisma/client";
import { Refusal } from "../refusal";
import { askAuth } from "./ask-auth";
import type { Caller, Cookies } from "./caller";
import { COOKIES, signedCookie } from "./signed-cookie";
import { staffAuth } from "./staff-auth";
import { spendCode } from "./totp";

const ACTIVE = {
  name: "active_staff",
  text: "select id from staff where id = $1 and deactivated_at is null",
};

/**
 * The second step of a sign-in: a code of the authenticator app, or one of the backup codes.
 * `sign_in_expired` where the first step is too long ago or the code was wrong too often.
 */
export async function finishSignIn(options: {
  code: string;
  caller: Caller;
  now: Date;
}): Promise<Cookies> {
  const { caller, now } = options;
  const staffId = await challengedStaff(caller.cookie);
  if (!staffId) throw new Refusal("sign_in_expired");
  await caller.count({ second_factor_of_staff: staffId });
  const code = options.code.replace(/\s/g, "");
  const { cookies } = await (/^\d{6}$/.test(code)
    ? withTotp({ staffId, code, caller, now })
    : withBackupCode(code, caller));
  return { cookies };
}

/** Whose password was right in the first step. */
async function challengedStaff(cookie: string | null): Promise<string | undefined> {
  const challenge = signedCookie(cookie, COOKIES.challenge);
  if (!challenge) return undefined;
  const { internalAdapter } = await (await staffAuth()).$context;
  const waiting = await internalAdapter.findVerificationValue(challenge);
  if (!waiting || waiting.expiresAt <= new Date()) return undefined;
  const [active] = await rows<{ id: string }>(ACTIVE, [waiting.value]);
  return active?.id;
}

async function withTotp(options: { staffId: string; code: string; caller: Caller; now: Date }) {
  const { caller, code } = options;
  if (!(await spendCode(options))) throw new Refusal("code_wrong");
  return askAuth(caller, {
    show: "challenge",
    call: (api, headers) => api.verifyTOTP({ body: { code }, headers, returnHeaders: true }),
  });
}

async function withBackupCode(typed: string, caller: Caller) {
  const code = typed.replace(/^(\w{5})-?(\w{5})$/, "$1-$2");
  return askAuth(caller, {
    show: "challenge",
    call: (api, headers) => api.verifyBackupCode({ body: { code }, headers, returnHeaders: true }),
  });
}
