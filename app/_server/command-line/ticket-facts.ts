import type { TicketDetails, TicketRow } from "@/app/_domain/tickets/list-tickets";
import type { Facts } from "./answer";

export function ticketRow(ticket: TicketRow): Facts {
  return {
    number: ticket.number,
    title: ticket.title,
    status: ticket.status,
    priority: ticket.priority,
    author_name: ticket.authorName,
    author_email: ticket.authorEmail,
    created_at: ticket.createdAt.toISOString(),
    last_activity_at: ticket.lastActivityAt.toISOString(),
  };
}

export function ticketDetails(ticket: TicketDetails): Facts {
  return {
    ...ticketRow(ticket),
    category: ticket.category,
    content: ticket.content,
    comments: ticket.comments.map((comment) => ({
      seq: comment.seq,
      visibility: comment.visibility,
      side: comment.side,
      author_name: comment.authorName,
      created_at: new Date(comment.createdAt).toISOString(),
      content: comment.content,
    })),
  };
}
