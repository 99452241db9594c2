import type { Problem } from "./announce";
import { ask } from "./ask";
import { configuration } from "./settings";

interface Session {
  url: string;
  token: string;
  expires_at: string;
}

const MARGIN_MS = 30_000;
const FAR = 9e15;

/** Held here alone: neither the page nor any storage ever sees it. */
let asked: Promise<Session> | undefined;
let until = 0;

export function hasSession(): boolean {
  return asked !== undefined && Date.now() < until;
}

/** The one of before while it lasts, so that two who ask at once get the same. */
export function openSession(): Promise<Session> {
  if (asked && hasSession()) return asked;
  until = FAR;
  // A body of text has a type that needs no preflight.
  asked = ask<Session>("session", { method: "POST", body: configuration.identity }).then(check);
  return asked;
}

export function dropSession(): void {
  asked = undefined;
}

/** Ends it on the server too, without waiting to hear of it. */
export function endSession(): void {
  const end = ({ token }: Session) =>
    ask("session", {
      method: "DELETE",
      headers: { authorization: `Bearer ${token}` },
      keepalive: true,
    });
  asked?.then(end).catch(() => {});
  dropSession();
}

function check(session: Session): Session {
  if (!session.url.startsWith(`${configuration.origin}/`)) {
    const problem: Problem = { code: "account_url" };
    throw problem;
  }
  until = Date.parse(session.expires_at) - MARGIN_MS;
  return session;
}
