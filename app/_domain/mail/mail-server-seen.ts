import { rows } from "@/prisma/client";
import { TRIED_MS } from "./claim-mails";

const NOTE = {
  name: "note_mail_server",
  text: `insert into settings (key, value) values ('mail_server_seen', to_jsonb($1::bigint))
    on conflict (key) do update set value = excluded.value`,
};

/** Some process of the portal has a mail server; it says so again and again. */
export async function noteMailServer(now: Date): Promise<void> {
  await rows(NOTE, [now.getTime()]);
}

const SEEN = `select from settings where key = 'mail_server_seen' and value::bigint > $1`;

const HAS_ONE = { name: "has_mail_server", text: `select exists (${SEEN}) as seen` };

/** Twice as long as a process that has one may be silent about it, and some. */
const PRESENT_MS = 30 * 60 * 1000;

/** Whether some process has a mail server now, though it need not be this one. */
export async function isMailServerSeen(now: Date): Promise<boolean> {
  const [found] = await rows<{ seen: boolean }>(HAS_ONE, [now.getTime() - PRESENT_MS]);
  return found?.seen ?? false;
}

const KEEP = `update outbox_mails set state = 'kept' where state in ('pending', 'deferred')`;
const KEEP_ALL = { name: "keep_mails", text: KEEP };
const KEEP_UNSEEN = { name: "keep_unsent_mails", text: `${KEEP} and not exists (${SEEN})` };

/** Mails that nobody should get are not sent when there is a mail server. */
export async function keepMails(): Promise<void> {
  await rows(KEEP_ALL, []);
}

/**
 * Where no process has a mail server nothing is sent later by surprise: the team reads what waits.
 * One that had a server within a day may be another one, or be back, and what waits is for it.
 */
export async function keepMailsWithoutServer(now: Date): Promise<void> {
  await rows(KEEP_UNSEEN, [now.getTime() - TRIED_MS]);
}
