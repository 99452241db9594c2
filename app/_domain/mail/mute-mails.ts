import { createHmac, timingSafeEqual } from "node:crypto";
import { v7 as newId, parse, stringify } from "uuid";
import { rows } from "@/prisma/client";
import { keyFor } from "../app-secret";
import type { Palette } from "../desks/palette";
import { Refusal } from "../refusal";

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const ID_BYTES = 16;

function sealOf(id: Uint8Array): Buffer {
  return createHmac("sha256", keyFor("mail mutes")).update(id).digest().subarray(0, ID_BYTES);
}

/** What a mail's unsubscribe link holds: the ticket, and a proof that the portal wrote it. */
export function muteToken(ticketId: string): string {
  const id = parse(ticketId);
  return Buffer.concat([id, sealOf(id)]).toString("base64url");
}

function ticketOf(token: string): string {
  if (!TOKEN.test(token)) throw new Refusal("link_not_found");
  const bytes = Buffer.from(token, "base64url");
  const id = bytes.subarray(0, ID_BYTES);
  if (!timingSafeEqual(sealOf(id), bytes.subarray(ID_BYTES))) throw new Refusal("link_not_found");
  return stringify(id, 0);
}

export interface MutedTicket {
  number: string;
  locale: string;
  muted: boolean;
  desk: { name: string; palette: Palette };
}

const READ = {
  name: "muted_ticket",
  text: `
    select t.number, t.locale, t.mail_muted_at is not null as muted,
      json_build_object('name', d.name, 'palette', d.palette) as desk
    from tickets t join desks d on d.id = t.desk_id where t.id = $1`,
};

/** Whose mails the link is about; `link_not_found` for a link that the portal never wrote. */
export async function readMute(token: string): Promise<MutedTicket> {
  const [ticket] = await rows<MutedTicket>(READ, [ticketOf(token)]);
  if (!ticket) throw new Refusal("link_not_found");
  return ticket;
}

const MUTE = {
  name: "mute_mails",
  text: `
    with ticket as (
      update tickets set mail_muted_at = case when $2 then $3::timestamptz end
      where id = $1 and (mail_muted_at is null) = $2 returning id, desk_id, author_name
    )
    insert into audit_entries (id, ticket_id, desk_id, side, actor_name, kind, created_at)
    select $4, id, desk_id, 'client', author_name,
      case when $2 then 'mail_muted' else 'mail_unmuted' end, $3 from ticket`,
};

/** From now on no mail about the ticket goes to its author, or mails go again. */
export async function muteMails(options: {
  token: string;
  muted: boolean;
  now: Date;
}): Promise<void> {
  const { token, muted, now } = options;
  await readMute(token);
  await rows(MUTE, [ticketOf(token), muted, now, newId()]);
}
