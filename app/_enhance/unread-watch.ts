import type { HostPage } from "./host-page";

const ASK_EVERY_MS = 60_000;

interface Known {
  desk: string;
  /** Tickets with something unread when the page was made. */
  unread: number;
  /** A list that shows them all. */
  isList: boolean;
  gone: AbortSignal;
}

/** Says how many tickets have something unread, at once and whenever that changes. */
export function watchUnread(page: HostPage, { desk, unread, isList, gone }: Known): void {
  let known = unread;
  const say = (count: number) => {
    known = count;
    page.tell({ type: "unread", count });
  };
  const ask = async () => {
    const count = await askUnread(desk);
    if (count === undefined || count === known || gone.aborted) return false;
    say(count);
    return true;
  };
  const timer = setInterval(() => {
    if (document.visibilityState === "visible") void ask();
  }, ASK_EVERY_MS);
  gone.addEventListener("abort", () => clearInterval(timer));
  addEventListener("ticket-read", () => say(Math.max(0, known - 1)), { signal: gone });
  page.whenShown(async () => {
    if ((await ask()) && isList) location.reload();
  });
  say(known);
}

/** Nothing where it cannot be known now. The session is the second part of the path. */
async function askUnread(desk: string): Promise<number | undefined> {
  const headers = { Authorization: `Bearer ${location.pathname.split("/")[2]}` };
  try {
    const answer = await fetch(`/api/widget/${desk}/unread`, { headers });
    const { count } = await answer.json();
    return Number.isInteger(count) ? count : undefined;
  } catch {
    return undefined;
  }
}
