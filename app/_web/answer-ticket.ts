import type { ClientFile } from "@/app/_domain/attachments/thread-files";
import type { ClientTicketRow } from "@/app/_domain/tickets/list-tickets-in-session";
import type { SessionThread } from "@/app/_domain/tickets/read-thread-in-session";
import { environment } from "./environment";
import type { AttachmentAnswer, ListAnswer, TicketAnswer } from "./widget-answers";

/** A row of the list as programs get it. */
export function rowAnswer(row: ClientTicketRow): ListAnswer["tickets"][number] {
  const { number, title, status, priority, category, unread } = row;
  return {
    number,
    title,
    status,
    priority,
    category,
    author_name: row.authorName,
    created_at: row.createdAt.toISOString(),
    last_activity_at: row.lastActivityAt.toISOString(),
    unread,
  };
}

/** A whole ticket as programs get it. */
export function threadAnswer(thread: SessionThread): TicketAnswer {
  const { number, title, status, priority, content, unread, token } = thread;
  return {
    number,
    title,
    status,
    priority,
    category: thread.categoryCode,
    author_name: thread.authorName,
    created_at: inUtc(thread.createdAt),
    last_activity_at: inUtc(thread.lastActivityAt),
    unread,
    content,
    url: token ? `${environment().APP_URL}/t/${token}` : null,
    comment_count: thread.commentCount,
    attachments: filesAnswer(thread.files, null),
    comments: thread.comments.toReversed().map((comment) => ({
      seq: comment.seq,
      side: comment.side,
      author_name: comment.authorName,
      content: comment.content,
      created_at: inUtc(comment.createdAt),
      attachments: filesAnswer(thread.files, comment.seq),
    })),
  };
}

/** The files of one message; null is the ticket's own text. */
function filesAnswer(files: ClientFile[], seq: number | null): AttachmentAnswer[] {
  const own = files.filter((file) => file.seq === seq);
  return own.map(({ id, name, size }) => ({ id, name, size }));
}

/** PostgreSQL tells times with an offset and as many decimals as they have. */
function inUtc(time: string): string {
  return new Date(time).toISOString();
}
