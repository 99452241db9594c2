import type { FileScan } from "@/prisma/generated/enums";

/** A file of a message, as whoever may read the message sees it. */
export interface ThreadFile {
  id: string;
  name: string;
  size: number;
  contentType: string;
  scan: FileScan;
}

/** A client's file knows its comment by `seq`; null is the ticket's own first message. */
export interface ClientFile extends ThreadFile {
  seq: number | null;
}

/** The same for the team, who also see those of notes, which have no `seq`. */
export interface StaffFile extends ThreadFile {
  commentId: string | null;
}

const FIELDS = `a.id, a.name, a.size, a.content_type as "contentType", a.scan`;

/** Of a ticket `t`, as JSON: those of its text and of public comments before a `seq`. */
export function clientFiles(before: string): string {
  return `(select coalesce(json_agg(f), '[]') from (
    select ${FIELDS}, c.seq from attachments a left join comments c on c.id = a.comment_id
    where a.ticket_id = t.id
      and (a.comment_id is null or c.visibility = 'public' and c.seq < ${before})
    order by a.place, a.created_at, a.id) f)`;
}

/** Of a ticket `t`, as JSON: all of them. */
export const STAFF_FILES = `(select coalesce(json_agg(f), '[]') from (
    select ${FIELDS}, a.comment_id as "commentId" from attachments a
    where a.ticket_id = t.id order by a.place, a.created_at, a.id) f)`;
