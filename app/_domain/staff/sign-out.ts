import { askAuth } from "./ask-auth";
import type { Caller, Cookies } from "./caller";

/** Ends the caller's session, if there is one, and makes the browser forget it. */
export async function signOut(caller: Caller): Promise<Cookies> {
  const { cookies } = await askAuth(caller, {
    show: "session",
    call: (api, headers) => api.signOut({ headers, returnHeaders: true }),
  });
  return { cookies };
}
