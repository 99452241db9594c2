import { askAuth } from "./ask-auth";
import type { Caller, Cookies } from "./caller";
import { signedInStaff } from "./current-staff";
import { checkPassword } from "./password";

/**
 * Sets a new password for the caller and ends all their sessions; the cookies carry a new one.
 * `password_wrong` where the current one is.
 */
export async function changePassword(options: {
  currentPassword: string;
  password: string;
  caller: Caller;
  now: Date;
}): Promise<Cookies> {
  const { currentPassword, password, caller, now } = options;
  const staff = await signedInStaff(caller.cookie, now);
  await caller.count({ password_of_staff: staff.id });
  checkPassword(password, staff);
  const body = { currentPassword, newPassword: password, revokeOtherSessions: true };
  const { cookies } = await askAuth(caller, {
    show: "session",
    call: (api, headers) => api.changePassword({ body, headers, returnHeaders: true }),
  });
  return { cookies };
}
