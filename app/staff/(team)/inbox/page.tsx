import { countTickets } from "@/app/_domain/inbox/count-tickets";
import { writeInboxCursor } from "@/app/_domain/inbox/inbox-cursor";
import { listInbox } from "@/app/_domain/inbox/list-inbox";
import { searchTickets } from "@/app/_domain/inbox/search-tickets";
import { countFailedMails } from "@/app/_domain/mail/unsent-mails";
import { may } from "@/app/_domain/staff/staff-rights";
import { InboxPageView } from "@/app/_ui/staff/inbox-page-view";
import { staffAndSpeech } from "@/app/_web/staff-here";
import { inboxQuery } from "./_forms/inbox-query";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `/staff/inbox` */
export default async function InboxPage({ searchParams }: Props) {
  const { staff, speech } = await staffAndSpeech();
  const { after, desk: token, done, ...asked } = inboxQuery.parse(await searchParams);
  const now = new Date();
  const desks = await countTickets(staff, now);
  const desk = desks.find((each) => each.token === token);
  const { q: text, view, sort, status, priority } = asked;
  const filter = { deskId: desk?.id, status, priority };
  const { tickets, next } = text
    ? await searchTickets({ staff, text, filter, after, now })
    : await listInbox({ staff, view, sort, filter, after, now });
  const failedMails = may(staff, "run_mail") ? await countFailedMails(now) : 0;
  return (
    <InboxPageView
      speech={speech}
      question={{ ...asked, desk: desk?.token }}
      desks={desks}
      failedMails={failedMails}
      tickets={tickets}
      next={next && writeInboxCursor(next)}
      after={after && writeInboxCursor(after)}
      mayExport={may(staff, "export_tickets")}
      erased={done === "erased"}
      now={now}
    />
  );
}
