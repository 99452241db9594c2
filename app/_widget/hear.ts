import { announce } from "./announce";
import { renew, settleAt } from "./conversation";
import { isFromFrame } from "./frame";
import { showUnread } from "./launcher";
import { close } from "./opening";
import { isMessage, type Received } from "./protocol";

const heeded: Record<string, (told: Received) => void> = {
  page: ({ path }) => typeof path === "string" && settleAt(path),
  close,
  ticket: ({ number }) => announce("ticket", { number }),
  unread: ({ count }) => typeof count === "number" && showUnread(count),
  expired: renew,
};

/** Does what a page in our frame says, and nothing that anybody else says. */
export function hear(event: MessageEvent<unknown>): void {
  const { data } = event;
  if (isFromFrame(event) && isMessage(data)) heeded[`${data.type}`]?.(data);
}
