import type { InboxSort } from "@/app/_domain/inbox/inbox-cursor";
import type { InboxView } from "@/app/_domain/inbox/inbox-question";
import type { TicketPriority, TicketStatus } from "@/prisma/generated/enums";

/** What the inbox shows at the moment. */
export interface ShownInbox {
  view: InboxView;
  /** Token of a desk, where it is not all of them. */
  desk: string | undefined;
  status?: TicketStatus | undefined;
  priority?: TicketPriority | undefined;
  sort: InboxSort;
  /** Looked for in all tickets, whatever the view. */
  q?: string | undefined;
}

const USUAL = { view: "all_open", sort: "activity" } as const;

/** The inbox with only what is not as usual in its address. */
export function inboxAddress(shown: Partial<ShownInbox>, after?: string): string {
  const { view, desk, status, priority, sort, q } = shown;
  const fields = {
    view: view === USUAL.view ? undefined : view,
    desk,
    status,
    priority,
    sort: sort === USUAL.sort ? undefined : sort,
    q,
    after,
  };
  const given = Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const search = new URLSearchParams(given).toString();
  return search ? `/staff/inbox?${search}` : "/staff/inbox";
}

export function isFiltered({ q, status, priority }: ShownInbox): boolean {
  return Boolean(q || status || priority);
}
