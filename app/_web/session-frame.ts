import { createHash } from "node:crypto";
import {
  readSessionWithUnread,
  type Session,
  sessionFor,
} from "@/app/_domain/clients/read-session";
import type { Frame, PartOfFrame } from "@/app/_ui/frame";
import { withLanguage } from "./page-view";
import { pathPart, pathToken, type RequestContext } from "./request-context";

export type FramedSession = Session & { unread: number | null };

/** The session of a page under `/w/<session>`, or what is left of it where it has ended. */
export type OpenedFrame =
  | { session: FramedSession; ended: undefined }
  | { session: undefined; ended: PartOfFrame };

export async function openFrame(request: RequestContext, now: Date): Promise<OpenedFrame> {
  const session = await readSessionWithUnread(pathToken(request), now);
  const origins = session?.desk.allowedOrigins ?? [];
  request.frameAncestors = origins.length > 0 ? origins : ["*"];
  if (session && !session.ended) return { session, ended: undefined };
  return {
    session: undefined,
    ended: {
      host: session?.hostOrigin ?? null,
      path: pathOf(request),
      again: session?.email ? againOf(request, session) : undefined,
    },
  };
}

function againOf(request: RequestContext, { desk, locale }: Session) {
  return { href: withLanguage(request, `/d/${desk.token}/mine`), locale };
}

/** What the page's view is told of the session. */
export function frameOf(request: RequestContext, session: FramedSession): Frame {
  const { desk, canList } = session;
  return {
    desk: { name: desk.name, palette: desk.palette },
    deskToken: desk.token,
    base: baseOf(request),
    host: session.hostOrigin,
    path: pathOf(request),
    canList,
    email: session.email ?? undefined,
    unread: session.unread ?? undefined,
    draftOwner: draftOwnerOf(session),
  };
}

/** Links to the other pages of the session, in the reader's language. */
export function framePaths(request: RequestContext, session: Session) {
  const base = baseOf(request);
  const list = withLanguage(request, base);
  return {
    list,
    /** The way back, where there is a list to go back to. */
    back: session.canList ? list : undefined,
    form: withLanguage(request, `${base}/new`),
    ticket: (number: string) =>
      withLanguage(request, `${base}/tickets/${encodeURIComponent(number)}`),
  };
}

/** The ticket that the path names, for whoever holds the session. */
export async function ticketInSession(request: RequestContext, now: Date) {
  const session = await sessionFor(pathToken(request), now);
  return { session, number: pathPart(request, 4), now };
}

function baseOf({ url }: RequestContext): string {
  return url.pathname.split("/").slice(0, 3).join("/");
}

function pathOf(request: RequestContext): string {
  return request.url.pathname.slice(baseOf(request).length).replace(/\/$/, "");
}

/** The same for every session of one person on one desk, and for nobody else's. */
function draftOwnerOf({ id, desk, clientId, readerId, given }: Session): string {
  const owner = clientId ? readerId : [desk.id, Object.keys(given).length > 0 ? given : id];
  return createHash("sha256").update(JSON.stringify(owner)).digest("base64url").slice(0, 16);
}
