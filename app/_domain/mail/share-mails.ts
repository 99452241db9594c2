import { rows } from "@/prisma/client";
import { DESK_IDS } from "../staff/current-staff";

const WANTED = `case m.kind when 'ticket_arrived' then coalesce(s.notifications->>'newTickets', 'all')
  else coalesce(s.notifications->>'clientComments', 'mine') end`;

const IS_THEIRS = `(t.assignee_id = s.id or exists (select from staff_group_members g
  where g.group_id = t.group_id and g.staff_id = s.id))`;

/** Once for each of them, however often it is done. */
const SHARE = {
  name: "share_mails",
  text: `
    with mail as (
      update outbox_mails set state = 'shared', sent_at = $2
      where id = any($1::uuid[]) and state in ('pending', 'deferred') returning *
    )
    insert into outbox_mails (id, parent_id, staff_id, ticket_id, comment_id, kind, recipient_email,
      recipient_name, locale, next_attempt_at, created_at)
    select gen_random_uuid(), m.id, s.id, m.ticket_id, m.comment_id, m.kind, s.email, s.name,
      s.locale, $2, m.created_at
    from mail m join tickets t on t.id = m.ticket_id join staff s on s.deactivated_at is null
      and (${WANTED} = 'all' or ${WANTED} = 'mine' and ${IS_THEIRS})
      and t.desk_id::text = any(coalesce(${DESK_IDS}, array[t.desk_id::text]))
    on conflict (parent_id, staff_id) do nothing`,
};

/** Makes of a mail to the team one for each person who sees the desk and wants such mails. */
export async function shareMails(ids: string[], now: Date): Promise<void> {
  await rows(SHARE, [ids, now]);
}
