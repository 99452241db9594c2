import { Refusal } from "../refusal";
import { askAuth } from "./ask-auth";
import type { Caller, Cookies } from "./caller";
import { signedInStaff } from "./current-staff";
import { staffAuth } from "./staff-auth";
import { spendCode } from "./totp";

export interface SecondFactorDraft {
  /** In base32, for typing. */
  secret: string;
  /** otpauth://, for a QR code. */
  uri: string;
  /** Each opens once in place of a code; shown now and never again. */
  backupCodes: string[];
}

/** A new secret for the caller's authenticator app; it counts once `confirmSecondFactor` saw a code. */
export async function beginSecondFactor(options: {
  password: string;
  caller: Caller;
  now: Date;
}): Promise<SecondFactorDraft> {
  const { password, caller } = options;
  await countPassword(options);
  const { response } = await askAuth(caller, {
    show: "session",
    call: (api, headers) =>
      api.enableTwoFactor({ body: { password, method: "totp" }, headers, returnHeaders: true }),
  });
  if (response.method !== "totp") throw new Error("The library made another kind of factor");
  const { totpURI: uri, backupCodes } = response;
  return { secret: new URL(uri).searchParams.get("secret") ?? "", uri, backupCodes };
}

/** Turns it on. The cookies carry a new session in place of the caller's. */
export async function confirmSecondFactor(options: {
  code: string;
  caller: Caller;
  now: Date;
}): Promise<Cookies> {
  const { caller, now } = options;
  const staff = await signedInStaff(caller.cookie, now);
  if (staff.twoFactorEnabled) throw new Refusal("second_factor_on");
  await caller.count({ second_factor_of_staff: staff.id });
  const code = options.code.replace(/\s/g, "");
  if (!(await spendCode({ staffId: staff.id, code, now }))) throw new Refusal("code_wrong");
  const { cookies } = await askAuth(caller, {
    show: "session",
    call: (api, headers) => api.verifyTOTP({ body: { code }, headers, returnHeaders: true }),
  });
  return { cookies };
}

/** Turns it off. The cookies carry a new session in place of the caller's. */
export async function disableSecondFactor(options: {
  password: string;
  caller: Caller;
  now: Date;
}): Promise<Cookies> {
  const { password, caller } = options;
  await countPassword(options);
  const { cookies } = await askAuth(caller, {
    show: "session",
    call: (api, headers) =>
      api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }),
  });
  return { cookies };
}

/** New backup codes; the ones before open nothing any more. */
export async function renewBackupCodes(options: {
  password: string;
  caller: Caller;
  now: Date;
}): Promise<string[]> {
  const { password, caller } = options;
  await countPassword(options);
  const { response } = await askAuth(caller, {
    show: "session",
    call: (api, headers) =>
      api.generateBackupCodes({ body: { password }, headers, returnHeaders: true }),
  });
  return response.backupCodes;
}

/** How many backup codes are left; 0 where there is no second factor. */
export async function backupCodesLeft(staff: {
  id: string;
  twoFactorEnabled: boolean;
}): Promise<number> {
  if (!staff.twoFactorEnabled) return 0;
  const { api } = await staffAuth();
  const { backupCodes } = await api.viewBackupCodes({ body: { userId: staff.id } });
  return backupCodes.length;
}

/** A borrowed session is not for guessing its owner's password. */
async function countPassword({ caller, now }: { caller: Caller; now: Date }): Promise<void> {
  const staff = await signedInStaff(caller.cookie, now);
  await caller.count({ password_of_staff: staff.id });
}
