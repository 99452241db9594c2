import { writeCursor } from "@/app/_domain/tickets/cursor";
import { listTicketsInSession } from "@/app/_domain/tickets/list-tickets-in-session";
import { ListView } from "@/app/_ui/list-view";
import { sessionEnded } from "@/app/_web/frame-refusal";
import { viewOf } from "@/app/_web/page-view";
import { pageQuery } from "@/app/_web/query";
import { currentRequest } from "@/app/_web/request-context";
import { frameOf, framePaths, openFrame } from "@/app/_web/session-frame";
import { newTicketPage } from "./new-ticket-page";

const PAGE = 20;

/** `/w/<session>`: the client's tickets; the form where the session may not list. */
export default async function ListDoor() {
  const request = currentRequest();
  const now = new Date();
  const { session, ended } = await openFrame(request, now);
  if (ended) return sessionEnded(request, ended);
  if (!session.canList) return newTicketPage(request, { session, now });
  const {
    status,
    q: search,
    after,
  } = pageQuery.parse(Object.fromEntries(request.url.searchParams));
  const filter = { status, search };
  const { tickets, next } = await listTicketsInSession({
    session,
    filter,
    after,
    limit: PAGE,
    now,
  });
  const paths = framePaths(request, session);
  return (
    <ListView
      {...viewOf(request, session.locale ?? session.desk.locale)}
      frame={frameOf(request, session)}
      tickets={tickets.map(({ number, title, status, priority, authorName, ...ticket }) => ({
        ...{ number, title, status, priority, authorName, unread: ticket.unread },
        lastActivityAt: ticket.lastActivityAt.toISOString(),
        href: `${paths.ticket(number)}${ticket.unread ? `#m${ticket.lastTeamSeq}` : ""}`,
      }))}
      now={now}
      filter={{ status, search: search ?? "" }}
      newHref={paths.form}
      listHref={paths.list}
      olderHref={next && withAfter(request.url, writeCursor(next))}
      newestHref={after && withAfter(request.url, undefined)}
    />
  );
}

/** This list, from another place on. */
function withAfter({ pathname, searchParams }: URL, cursor: string | undefined): string {
  const parameters = new URLSearchParams(searchParams);
  if (cursor) parameters.set("after", cursor);
  else parameters.delete("after");
  return `${pathname}?${parameters}`;
}
