import { rows } from "@/prisma/client";
import { KEY_KEPT_MS } from "./tickets/form-key";

const SWEEP = {
  name: "sweep",
  text: `
    with forms as (delete from idempotency_keys where created_at < $1),
      sessions as (delete from client_sessions where expires_at < $2)
    delete from rate_limits where expire < $3`,
};

/** Deletes what has run out: used form keys, ended sessions, counts of uses. */
export async function sweep(now: Date): Promise<void> {
  const keptSince = new Date(now.getTime() - KEY_KEPT_MS);
  await rows(SWEEP, [keptSince, now, now.getTime()]);
}
