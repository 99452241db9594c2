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
  return addressWith("/staff/inbox", fields);
}

/** Where the same tickets can be had as a file. */
export function exportAddress({ view, desk, status, priority }: ShownInbox): string {
  return addressWith("/staff/export", { view, desk, status, priority });
}

function addressWith(path: string, fields: Record<string, string | undefined>): string {
  const given = Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const search = new URLSearchParams(given).toString();
  return search ? `${path}?${search}` : path;
}

export function isFiltered({ q, status, priority }: ShownInbox): boolean {
  return Boolean(q || status || priority);
}
