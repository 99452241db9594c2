import { z } from "zod";
import { Refusal, type RefusalCode } from "../refusal";
import type { Caller, Cookies } from "./caller";
import { COOKIES, cookieName, rawCookie } from "./signed-cookie";
import { type StaffAuth, staffAuth } from "./staff-auth";

const LONGEST_USER_AGENT = 300;

/** The expected ways in which the library says no. */
const REFUSALS: Record<string, RefusalCode> = {
  INVALID_EMAIL: "sign_in_failed",
  INVALID_EMAIL_OR_PASSWORD: "sign_in_failed",
  INVALID_PASSWORD: "password_wrong",
  PASSWORD_TOO_LONG: "password_wrong",
  INVALID_CODE: "code_wrong",
  INVALID_BACKUP_CODE: "code_wrong",
  CONFLICT: "code_wrong",
  INVALID_TWO_FACTOR_COOKIE: "sign_in_expired",
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "sign_in_expired",
  ACCOUNT_TEMPORARILY_LOCKED: "too_many",
  TOTP_ALREADY_ENABLED: "second_factor_on",
  TOTP_NOT_ENABLED: "second_factor_off",
  TWO_FACTOR_NOT_ENABLED: "second_factor_off",
  UNAUTHORIZED: "signed_out",
};

const apiError = z.object({
  status: z.union([z.string(), z.number()]),
  body: z.object({ code: z.string().optional() }).optional(),
});

type Call<Response> = (
  api: StaffAuth["api"],
  headers: Headers,
) => Promise<{ headers?: Headers | null; response: Response }>;

/**
 * Asks the library on behalf of the caller, who shows it no more than one cookie: with both it
 * would check a code against whoever is signed in already.
 */
export async function askAuth<Response>(
  caller: Caller,
  { show, call }: { show?: keyof typeof COOKIES; call: Call<Response> },
): Promise<Cookies & { response: Response }> {
  const headers = new Headers();
  const shown = show && rawCookie(caller.cookie, COOKIES[show]);
  if (show && shown) headers.set("cookie", `${cookieName(COOKIES[show])}=${shown}`);
  if (caller.userAgent) headers.set("user-agent", caller.userAgent.slice(0, LONGEST_USER_AGENT));
  try {
    const answer = await call((await staffAuth()).api, headers);
    return { response: answer.response, cookies: ourCookies(answer.headers) };
  } catch (error) {
    throw refusalIn(error) ?? error;
  }
}

/** The library also forgets cookies that we never set. */
function ourCookies(headers: Headers | null | undefined): string[] {
  const ours = Object.values(COOKIES).map((name) => `${cookieName(name)}=`);
  return (headers?.getSetCookie() ?? []).filter((cookie) =>
    ours.some((start) => cookie.startsWith(start)),
  );
}

function refusalIn(cause: unknown): Refusal | undefined {
  const parsed = apiError.safeParse(cause);
  if (!parsed.success) return undefined;
  const code = REFUSALS[parsed.data.body?.code ?? String(parsed.data.status)];
  return code && new Refusal(code, { cause });
}
