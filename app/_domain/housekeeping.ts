import { rows } from "@/prisma/client";
import { scanForgottenFiles } from "./attachments/scan-file";
import { sweepFiles } from "./attachments/sweep-files";
import { forgetMails } from "./mail/mail-pause";
import { sweepSignIns } from "./staff/sweep-sign-ins";
import { KEY_KEPT_MS } from "./tickets/form-key";
import { keepDeliveries } from "./webhooks/keep-deliveries";

const SWEEP = {
  name: "sweep",
  text: `
    with forms as (delete from idempotency_keys where created_at < $1),
      sessions as (delete from client_sessions where expires_at < $2)
    delete from rate_limits where expire < $3`,
};

/** A page that comes back after its session can still say so, and to whom it belongs. */
const SESSION_KEPT_MS = 24 * 60 * 60 * 1000;

/** Deletes what has run out: form keys, sessions, counts, deliveries, mails, files of no message. */
export async function sweep(now: Date): Promise<void> {
  const keptSince = new Date(now.getTime() - KEY_KEPT_MS);
  const endedSince = new Date(now.getTime() - SESSION_KEPT_MS);
  await rows(SWEEP, [keptSince, endedSince, now.getTime()]);
  await sweepSignIns(now);
  await keepDeliveries(now);
  await sweepFiles(now);
  await scanForgottenFiles(now);
  await forgetMails(now);
}
