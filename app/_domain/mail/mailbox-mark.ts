import { rows } from "@/prisma/client";

/** How far a mailbox has been looked through. */
export interface MailboxMark {
  /** Which mailbox, and the server's word for its numbering. */
  place: string;
  /** The number of the last mail that was looked at. */
  uid: number;
}

const READ = {
  name: "mailbox_mark",
  text: `select (value->>'uid')::float8 as uid from settings
    where key = 'replies_read' and value->>'place' = $1`,
};

const WRITE = {
  name: "write_mailbox_mark",
  text: `insert into settings (key, value)
    values ('replies_read', jsonb_build_object('place', $1::text, 'uid', $2::bigint))
    on conflict (key) do update set value = excluded.value
      where settings.value->>'place' is distinct from $1 or (settings.value->>'uid')::bigint < $2`,
};

/** 0 where it was never looked through, or numbers its mails anew. */
export async function mailboxMark(place: string): Promise<number> {
  const [mark] = await rows<{ uid: number }>(READ, [place]);
  return mark?.uid ?? 0;
}

export async function setMailboxMark({ place, uid }: MailboxMark): Promise<void> {
  await rows(WRITE, [place, uid]);
}
