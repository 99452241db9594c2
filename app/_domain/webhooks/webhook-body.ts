import { rows } from "@/prisma/client";
import type { TicketPriority, TicketStatus } from "@/prisma/generated/enums";

/** What a delivery tells of. */
export interface Told {
  id: string;
  event: string;
  ticketId: string | null;
  seq: number | null;
  createdAt: Date;
}

const SUBJECT = {
  name: "webhook_subject",
  text: `
    select k.token, k.name as "deskName", t.id, t.number, t.title, t.status, t.priority,
      c.code as category, t.author_name as "authorName", t.content, t.created_at as "createdAt",
      m.seq, m.side, m.author_name as "commentAuthor", m.content as "commentContent",
      m.created_at as "commentedAt", d.details->>'kind' as kind,
      coalesce((select code from categories where id::text = d.details->>'from'),
        d.details->>'fromName', d.details->>'from') as "from",
      coalesce((select code from categories where id::text = d.details->>'to'),
        d.details->>'toName', d.details->>'to') as "to"
    from webhook_deliveries d join tickets t on t.id = d.ticket_id join desks k on k.id = t.desk_id
    left join categories c on c.id = t.category_id
    left join comments m on m.ticket_id = t.id and m.seq = d.seq and m.visibility = 'public'
    where d.id = $1`,
};

interface Subject {
  token: string;
  deskName: string;
  id: string;
  number: string;
  title: string;
  status: TicketStatus;
  priority: TicketPriority;
  category: string | null;
  authorName: string;
  content: string;
  createdAt: Date;
  seq: number | null;
  side: string;
  commentAuthor: string;
  commentContent: string;
  commentedAt: Date;
  kind: string;
  from: string | null;
  to: string | null;
}

/** What is sent, as JSON; the ticket as it is now. Nothing where the ticket is gone. */
export async function webhookBody(told: Told, appUrl: string): Promise<string | undefined> {
  const { id, event: type, createdAt } = told;
  const head = { id, type, created_at: createdAt.toISOString() };
  if (told.ticketId === null) return JSON.stringify(head);
  const [subject] = await rows<Subject>(SUBJECT, [id]);
  if (!subject) return undefined;
  const { token, deskName: name } = subject;
  const ticket = ticketOf(subject, { appUrl, opened: type === "ticket_created" });
  return JSON.stringify({ ...head, desk: { token, name }, ticket, ...moreOf(subject) });
}

function ticketOf(subject: Subject, { appUrl, opened }: { appUrl: string; opened: boolean }) {
  const { id, number, title, status, priority, category, authorName, content } = subject;
  return {
    id,
    number,
    title,
    status,
    priority,
    category,
    author_name: authorName,
    created_at: subject.createdAt.toISOString(),
    // For the team alone: the client's own link would open the ticket to whoever reads along.
    url: `${appUrl}/staff/tickets/${id}`,
    ...(opened ? { content } : {}),
  };
}

/** The comment or the change that it is about. */
function moreOf(subject: Subject) {
  const { seq, side, kind, from, to } = subject;
  if (seq !== null) {
    const { commentAuthor: author_name, commentContent: content, commentedAt } = subject;
    return { comment: { seq, side, author_name, content, created_at: commentedAt.toISOString() } };
  }
  const field = /^(\w+)_changed$/.exec(kind)?.[1];
  return field ? { change: { field, from, to } } : {};
}
