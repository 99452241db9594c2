import { type Session, sessionFor } from "@/app/_domain/clients/read-session";
import { Refusal } from "@/app/_domain/refusal";
import type { Call } from "./endpoint";
import { environment } from "./environment";
import { pathPart } from "./request-context";

/** The session's token that a call carries; empty where it carries none. */
export function bearerToken({ headers }: Call): string {
  return /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1] ?? "";
}

/** The session of the call, on the desk that its path names. */
export async function sessionOf(call: Call): Promise<Session> {
  const session = await sessionFor(bearerToken(call), call.now);
  if (session.desk.token !== pathPart(call.request, 3)) throw new Refusal("session_invalid");
  const origins = session.desk.allowedOrigins;
  const own = new URL(environment().APP_URL).origin;
  call.allowedOrigins = origins.length > 0 ? [...origins, own] : [];
  return session;
}
