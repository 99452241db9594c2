import type { Palette } from "../desks/palette";
import type { MailText } from "./fill-mail";

/** All that is known of a mail when it is written, and nothing that only the team may see. */
export interface MailFacts {
  id: string;
  kind: string;
  locale: string;
  recipientEmail: string | null;
  recipientName: string | null;
  /** The member of the team whom it goes to. */
  staffId: string | null;
  linkId: string | null;
  attempts: number;
  createdAt: Date;
  giveUpAt: Date | null;
  /** It would go to the portal itself. */
  isOwn: boolean;
  /** Its recipient has muted the ticket, has left the team, or has no tickets to list. */
  isUnwanted: boolean;
  ticket: {
    id: string;
    number: string;
    title: string;
    content: string;
    authorName: string;
    verified: boolean;
    /** Its newest public link; the hash in hexadecimal digits. */
    newest: { hash: string; generation: number; revoked: boolean };
  } | null;
  desk: {
    id: string;
    token: string;
    name: string;
    palette: Palette;
    fromName: string | null;
    fromAddress: string | null;
    /** The desk's own words for this mail. */
    ownText: MailText | null;
  } | null;
  comment: { authorName: string; content: string } | null;
}

const NEWEST = `(select json_build_object('hash', encode(token_hash, 'hex'),
  'generation', generation, 'revoked', revoked_at is not null)
  from public_links where ticket_id = t.id order by generation desc limit 1)`;

const NOTHING_TO_LIST = `(d.security_level = 'signature' or not exists (select from tickets own
    where own.desk_id = m.desk_id and own.author_email = m.recipient_email))`;

/** Of a mail `m`, joined as `MAIL_JOINS` says. */
export const MAIL_FACTS = `
  m.id, m.kind, m.locale, m.recipient_email as "recipientEmail",
  m.recipient_name as "recipientName", m.staff_id as "staffId", m.link_id as "linkId", m.attempts,
  m.created_at as "createdAt", m.give_up_at as "giveUpAt",
  exists (select from desks own where lower(own.mail_from_address) = lower(m.recipient_email))
    as "isOwn",
  case when m.kind = 'own_tickets' then ${NOTHING_TO_LIST}
    when m.staff_id is null then t.mail_muted_at is not null else exists (
    select from staff s where s.id = m.staff_id and s.deactivated_at is not null) end
    as "isUnwanted",
  case when t.id is not null then json_build_object('id', t.id, 'number', t.number,
    'title', t.title, 'content', t.content, 'authorName', t.author_name,
    'verified', t.identity = 'verified',
    'newest', ${NEWEST}) end as ticket,
  case when d.id is not null then json_build_object('id', d.id, 'token', d.token, 'name', d.name,
    'palette', d.palette, 'fromName', d.mail_from_name, 'fromAddress', d.mail_from_address,
    'ownText', (select json_build_object('subject', own.subject, 'body', own.body)
      from mail_texts own where own.desk_id = d.id and own.kind = m.kind and own.locale = m.locale))
    end
    as desk,
  case when c.id is not null then json_build_object('authorName', c.author_name,
    'content', c.content) end as comment`;

export const MAIL_JOINS = `
  left join tickets t on t.id = m.ticket_id
  left join desks d on d.id = coalesce(t.desk_id, m.desk_id)
  left join comments c on c.id = m.comment_id and c.visibility = 'public'`;
