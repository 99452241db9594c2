import type { TicketPriority, TicketStatus } from "@/prisma/generated/enums";
import { type ClientFile, clientFiles } from "../attachments/thread-files";
import type { Palette } from "../desks/palette";
import type { Translations } from "../desks/read-desk-page";

/** One ticket as its client sees it; internal notes have no place in this type. */
export interface Thread {
  desk: { token: string; name: string; palette: Palette; active: boolean; attachments: boolean };
  number: string;
  title: string;
  status: TicketStatus;
  priority: TicketPriority;
  category: { name: string; translations: Translations<{ name?: string }> } | null;
  authorName: string;
  content: string;
  createdAt: string;
  locale: string;
  comments: ThreadComment[];
  changes: ThreadChange[];
  files: ClientFile[];
  commentCount: number;
}

/** The thread without what has a language of its own. */
export type ThreadView = Omit<Thread, "category">;

export interface ThreadComment {
  seq: number;
  side: "client" | "team";
  authorName: string;
  content: string;
  /** What the mail that it came in repeated of earlier ones. */
  quoted: string | null;
  createdAt: string;
}

export interface ThreadChange {
  side: "client" | "team";
  to: TicketStatus;
  createdAt: string;
}

/** Messages on one page; a longer thread has a link to the ones before. */
export const THREAD_PAGE = 50;

/** What a client sees of a ticket `t` on its desk `d`; `before` is the parameter of a `seq`. */
export function threadColumns(before: string): string {
  return `
    json_build_object('token', d.token, 'name', d.name, 'palette', d.palette, 'active', d.active,
        'attachments', d.attachments)
        as desk,
      t.number, t.title, t.status, t.priority, t.author_name as "authorName", t.content,
      to_json(t.created_at) as "createdAt", t.locale, t.comment_count as "commentCount",
      (select json_build_object('name', c.name, 'translations', c.translations)
        from categories c where c.id = t.category_id) as category,
      (select coalesce(json_agg(m), '[]') from (
        select seq, side, author_name as "authorName", content, quoted,
          created_at as "createdAt"
        from comments where ticket_id = t.id and visibility = 'public' and seq < ${before}
        order by seq desc limit ${THREAD_PAGE}) m) as comments,
      (select coalesce(json_agg(e), '[]') from (
        select side, details->>'to' as "to", created_at as "createdAt"
        from audit_entries
        where ticket_id = t.id and kind = 'status_changed' and side <> 'system'
          and not (side = 'client' and details->>'from' = 'waiting' and details->>'to' = 'open')
        order by created_at desc limit ${THREAD_PAGE}) e) as changes,
      ${clientFiles(before)} as files`;
}

/** Before which every message is, for a page of the newest ones. */
export const AFTER_ALL = 2_147_483_647;
