import { createHmac, randomUUID } from "node:crypto";
import type http from "node:http";
import { z } from "zod";
import type { Visited } from "./portal-test";
import { type Answer, ask } from "./raw-http";

export const IDENTITY_FIELDS = [
  "client_external_id",
  "client_email",
  "client_name",
  "client_url",
  "client_plan",
  "user_external_id",
  "user_email",
  "user_name",
  "user_phone",
] as const;

/** What a site says of the person at its page. */
export type Person = Partial<Record<(typeof IDENTITY_FIELDS)[number], string>>;

/** A desk, and the key that the company's site signs with. */
export interface SignedDesk {
  token: string;
  key: string;
}

/** A session that was begun; `path` is that of its pages. */
export interface BegunSession {
  desk: string;
  token: string;
  path: string;
  verified: boolean;
  canList: boolean;
}

const madeDesk = z.object({ desk_token: z.string(), secret_key: z.string() });
const begun = z.object({
  url: z.string(),
  token: z.string(),
  verified: z.boolean(),
  can_list: z.boolean(),
});

/** Makes a desk with these options of the command line. */
export async function signedDesk(portal: Visited, ...options: string[]): Promise<SignedDesk> {
  const command = ["desk", "create", "--unlisted", "--name", "Lamps", ...options];
  const made = madeDesk.parse(await portal.command(...command));
  return { token: made.desk_token, key: made.secret_key };
}

const desks = new Map<string, Promise<SignedDesk>>();

/** A desk of this level for all tests of a file: each has people of its own on it. */
export function deskOfLevel(
  portal: Visited,
  level: "none" | "mixed" | "signature",
): Promise<SignedDesk> {
  const desk = desks.get(level) ?? signedDesk(portal, "--security", level);
  desks.set(level, desk);
  return desk;
}

/** Somebody of a company that no other test knows. */
export function somebody(more: Person = {}): Person {
  const company = { client_external_id: `CRM-${randomUUID()}`, client_name: "Northwind" };
  return { ...company, user_external_id: "1", user_name: "Ida Berg", ...more };
}

/** The fields as the company's server gives them to its page: signed in version 1. */
export function signed({ token, key }: SignedDesk, person: Person, signedAt?: number) {
  const fields = IDENTITY_FIELDS.map((field) => person[field] ?? "");
  const message = ["v1", token, signedAt ?? "", ...fields].join("\n");
  const signature = createHmac("sha256", key).update(message, "utf8").digest("hex");
  return { ...person, signature, ...(signedAt ? { signed_at: signedAt } : {}) };
}

/** Asks for a session as the loader does. */
export function askForSession(
  portal: Visited,
  desk: string,
  said: unknown,
  headers: http.OutgoingHttpHeaders = {},
): Promise<Answer> {
  return ask(portal.url, `/api/widget/${desk}/session`, {
    method: "POST",
    headers: { "Content-Type": "text/plain;charset=UTF-8", ...headers },
    body: JSON.stringify(said),
  });
}

/** A session of somebody whom the site vouches for. */
export async function beginSession(
  portal: Visited,
  desk: SignedDesk,
  person: Person = somebody(),
  more: { locale?: string } = {},
): Promise<BegunSession> {
  return beginWith(portal, desk.token, { ...signed(desk, person), ...more });
}

/** A session for whatever the page says, signed or not. */
export async function beginWith(
  portal: Visited,
  desk: string,
  said: unknown,
  headers: http.OutgoingHttpHeaders = {},
): Promise<BegunSession> {
  const { body } = await askForSession(portal, desk, said, headers);
  const { url, token, verified, can_list } = begun.parse(JSON.parse(body));
  return { desk, token, path: new URL(url).pathname, verified, canList: can_list };
}

interface Call {
  method?: string;
  /** Instead of or besides the usual ones; an undefined one is left out. */
  headers?: http.OutgoingHttpHeaders;
  /** Sent as JSON. */
  body?: unknown;
}

/** A call on the session's desk with the session's token. */
export function call(
  portal: Visited,
  session: { desk: string; token: string },
  path: string,
  { method, headers, body }: Call = {},
): Promise<Answer> {
  const json = body === undefined ? {} : { "Content-Type": "application/json" };
  const all = { Authorization: `Bearer ${session.token}`, ...json, ...headers };
  const sent = Object.entries(all).filter(([, value]) => value !== undefined);
  return ask(portal.url, `/api/widget/${session.desk}/${path}`, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: Object.fromEntries(sent),
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

const created = z.object({ number: z.string(), url: z.string() });

export const QUESTION = { title: "The lamp flickers", content: "Since yesterday evening." };

/** Writes a ticket in the session; answers its number and its public link. */
export async function writeIn(
  portal: Visited,
  session: BegunSession,
  fields: Record<string, string> = {},
): Promise<{ number: string; url: string }> {
  const { body } = await call(portal, session, "tickets", { body: { ...QUESTION, ...fields } });
  return created.parse(JSON.parse(body));
}

/** Says something as the client. */
export async function commentIn(
  portal: Visited,
  session: BegunSession,
  number: string,
  content: string,
): Promise<Answer> {
  return call(portal, session, `tickets/${number}/comments`, { body: { content } });
}

/** Says something as the team. */
export async function replyTo(
  portal: Visited,
  desk: SignedDesk,
  number: string,
  ...options: string[]
): Promise<void> {
  await portal.command("ticket", "reply", desk.token, number, ...options);
}
