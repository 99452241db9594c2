import type { ClientBase } from "pg";
import { v7 as newId } from "uuid";
import { PAUSE_MAIL } from "../mail/mail-pause";
import type { Manifest } from "./manifest";

const SWITCH_OFF = "update webhooks set active = false where active returning id";

/** Tests are sent to webhooks that are switched off too. */
const DROP_DELIVERIES = `
  update webhook_deliveries set state = 'failed', error = 'switched_off' where state = 'pending'`;

const SCAN = "select queue_file_scan(id) from attachments where scan = 'pending'";

/**
 * Nothing of a restored portal leaves it by surprise: it may be a copy to try something on, and
 * what waits may have been sent since the backup was made. Mails wait until they are let go;
 * webhooks are switched off, and what they have not been told of is not sent by itself.
 */
export async function holdBack(client: ClientBase): Promise<{ webhooksSwitchedOff: number }> {
  await client.query(PAUSE_MAIL.text, [true]);
  const { rowCount } = await client.query(SWITCH_OFF);
  await client.query(DROP_DELIVERIES);
  // Jobs are not in the backup; everything else finds what is due by itself.
  await client.query(SCAN);
  return { webhooksSwitchedOff: rowCount ?? 0 };
}

const NOTE = `
  insert into audit_entries (id, side, kind, details, created_at)
  values ($1, 'system', 'backup_restored', $2, $3)`;

/** Whoever wonders later why something is as it was finds it in the team's log. */
export async function noteRestore(
  client: ClientBase,
  { made_at: madeAt, version }: Manifest,
  now: Date,
): Promise<void> {
  await client.query(NOTE, [newId(), { madeAt, version }, now]);
}
