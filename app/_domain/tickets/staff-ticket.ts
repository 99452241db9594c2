import type {
  Identity as IdentityKind,
  Side,
  TicketPriority,
  TicketStatus,
} from "@/prisma/generated/enums";
import { STAFF_FILES, type StaffFile } from "../attachments/thread-files";
import type { Identity } from "../clients/identity";
import type { Palette } from "../desks/palette";
import type { Translations } from "../desks/read-desk-page";

/** Where a page of messages ended: ISO 8601, as it was read, and an id. */
export interface MomentCursor {
  createdAt: string;
  id: string;
}

export interface StaffComment extends MomentCursor {
  /** Null for an internal note. */
  seq: number | null;
  visibility: "public" | "internal";
  side: "client" | "team";
  authorName: string;
  staffId: string | null;
  content: string;
  /** It came by mail. */
  mailed: boolean;
  /** What that mail repeated of earlier ones. */
  quoted: string | null;
}

export interface StaffAuditEntry extends MomentCursor {
  side: Side;
  actorName: string | null;
  staffId: string | null;
  kind: string;
  /**
   * `from` and `to`, and `fromName` and `toName` where these are ids; `program` has written it
   * down for its author; of a mail, the names of files that were not taken over.
   */
  details: {
    from?: string | null;
    to?: string | null;
    fromName?: string;
    toName?: string;
    program?: string;
    leftOut?: string[];
  };
}

export interface OtherTicket {
  id: string;
  number: string;
  title: string;
  status: TicketStatus;
  createdAt: string;
}

/** Who wrote it, as far as anybody knows. */
export interface ClientCard {
  identity: IdentityKind;
  /** Client data that nobody signed. */
  claimed: Identity | null;
  client: {
    id: string;
    externalId: string;
    name: string | null;
    email: string | null;
    url: string | null;
    plan: string | null;
  } | null;
  user: {
    id: string;
    externalId: string;
    name: string | null;
    email: string | null;
    phone: string | null;
  } | null;
  /** The client's newest others on this desk. */
  tickets: OtherTicket[];
}

export interface StaffCategory {
  id: string;
  code: string;
  name: string;
  color: string;
  translations: Translations<{ name?: string }>;
}

/** One ticket as the team sees it. Never given to a client's page. */
export interface StaffTicket {
  id: string;
  desk: {
    id: string;
    token: string;
    name: string;
    palette: Palette;
    active: boolean;
    attachments: boolean;
    /** Not archived. */
    categories: StaffCategory[];
  };
  number: string;
  title: string;
  content: string;
  status: TicketStatus;
  priority: TicketPriority;
  category: StaffCategory | null;
  locale: string;
  authorName: string;
  authorEmail: string | null;
  authorPhone: string | null;
  createdAt: string;
  lastActivityAt: string;
  resolvedAt: string | null;
  /** Null as well when it has passed. */
  snoozedUntil: string | null;
  assignee: { id: string; name: string } | null;
  group: { id: string; name: string } | null;
  /** Public ones. */
  commentCount: number;
  /** Newest first, notes among them, `STAFF_THREAD_PAGE` at most. */
  comments: StaffComment[];
  /** There are older ones; ask with the last one as `before`. */
  more: boolean;
  /** The newest two hundred, newest first. */
  audit: StaffAuditEntry[];
  files: StaffFile[];
  card: ClientCard;
  /** No token: it was withdrawn, or made under an earlier APP_SECRET (`ticketLink` makes one). */
  link: { revoked: boolean; token: string | undefined };
}

export const STAFF_THREAD_PAGE = 50;
const AUDIT_PAGE = 200;
const OTHER_TICKETS = 10;

const CATEGORY = `json_build_object('id', c.id, 'code', c.code, 'name', c.name, 'color', c.color,
  'translations', c.translations)`;

/** Of a ticket `t` on its desk `d`; $5 and $6 are a cursor among the messages, $7 is now. */
export const STAFF_TICKET_COLUMNS = `
  t.id, json_build_object('id', d.id, 'token', d.token, 'name', d.name, 'palette', d.palette,
    'active', d.active, 'attachments', d.attachments, 'categories', (
      select coalesce(json_agg(${CATEGORY} order by c.position, c.name), '[]')
      from categories c where c.desk_id = d.id and c.archived_at is null)) as desk,
  t.number, t.title, t.content, t.status, t.priority,
  (select ${CATEGORY} from categories c where c.id = t.category_id) as category,
  t.locale, t.author_name as "authorName", t.author_email as "authorEmail",
  t.author_phone as "authorPhone", to_json(t.created_at) as "createdAt",
  to_json(t.last_activity_at) as "lastActivityAt", to_json(t.resolved_at) as "resolvedAt",
  case when t.snoozed_until > $7 then to_json(t.snoozed_until) end as "snoozedUntil",
  (select json_build_object('id', s.id, 'name', s.name) from staff s where s.id = t.assignee_id)
    as assignee,
  (select json_build_object('id', g.id, 'name', g.name) from staff_groups g where g.id = t.group_id)
    as "group",
  t.comment_count as "commentCount",
  (select coalesce(json_agg(m), '[]') from (
    select id, seq, visibility, side, author_name as "authorName", staff_id as "staffId", content,
      mailed, quoted, created_at as "createdAt"
    from comments where ticket_id = t.id and (created_at, id) < ($5::timestamptz, $6::uuid)
    order by created_at desc, id desc limit ${STAFF_THREAD_PAGE + 1}) m) as comments,
  (select coalesce(json_agg(e), '[]') from (
    select id, side, actor_name as "actorName", staff_id as "staffId", kind, details,
      created_at as "createdAt"
    from audit_entries where ticket_id = t.id
    order by created_at desc, id desc limit ${AUDIT_PAGE}) e) as audit,
  ${STAFF_FILES} as files,
  json_build_object('identity', t.identity, 'claimed', t.claimed,
    'client', (select json_build_object('id', id, 'externalId', external_id, 'name', name,
      'email', email, 'url', url, 'plan', plan) from clients where id = t.client_id),
    'user', (select json_build_object('id', id, 'externalId', external_id, 'name', name,
      'email', email, 'phone', phone) from users where id = t.user_id),
    'tickets', (select coalesce(json_agg(o), '[]') from (
      select id, number, title, status, created_at as "createdAt" from tickets
      where client_id = t.client_id and id <> t.id
      order by created_at desc, id desc limit ${OTHER_TICKETS}) o)) as card,
  (select json_build_object('hash', encode(token_hash, 'hex'), 'generation', generation,
    'revoked', revoked_at is not null)
    from public_links where ticket_id = t.id order by generation desc limit 1) as newest`;
