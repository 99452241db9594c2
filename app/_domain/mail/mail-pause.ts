import { rows } from "@/prisma/client";

/** A condition of any statement. */
export const NOT_PAUSED = `not exists (
  select from settings where key = 'mail_paused' and value = 'true'::jsonb)`;

const READ = { name: "mail_paused", text: `select not ${NOT_PAUSED} as paused` };

export const PAUSE_MAIL = {
  name: "pause_mail",
  text: `insert into settings (key, value) values ('mail_paused', to_jsonb($1::boolean))
    on conflict (key) do update set value = excluded.value`,
};

/** While it is paused, mails are written and none is sent. */
export async function isMailPaused(): Promise<boolean> {
  const [setting] = await rows<{ paused: boolean }>(READ, []);
  return setting?.paused ?? false;
}

/** Holds for every process of the portal; a restored backup begins so. */
export async function pauseMail(paused: boolean): Promise<void> {
  await rows(PAUSE_MAIL, [paused]);
  if (!paused) await wakeMail();
}

const WAKE = { name: "wake_mail", text: "select graphile_worker.add_job('send_mails')" };

/** Has some worker look for mails that are due. */
export async function wakeMail(): Promise<void> {
  await rows(WAKE, []);
}

const FORGET = {
  name: "forget_mails",
  text: `delete from outbox_mails where state not in ('pending', 'deferred') and parent_id is null
    and next_attempt_at < $1`,
};

const REMEMBERED_MS = 90 * 24 * 60 * 60 * 1000;

/** What was sent long ago is told by the ticket itself; what was not is no news any more. */
export async function forgetMails(now: Date): Promise<void> {
  await rows(FORGET, [new Date(now.getTime() - REMEMBERED_MS)]);
}
