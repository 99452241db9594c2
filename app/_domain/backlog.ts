import { setTimeout as sleep } from "node:timers/promises";
import { database, rows } from "@/prisma/client";
import { NOT_PAUSED } from "./mail/mail-pause";

/** Nothing is counted further, so that a scrape costs as little on the worst day as on any. */
export const COUNTED = 10_000;

/** What waits to be done, or could not be. */
export interface Backlog {
  mails: Record<string, number>;
  mailPaused: boolean;
  /** When what waits longest was due; null where nothing waits. */
  oldestMail: Date | null;
  deliveries: Record<string, number>;
  oldestDelivery: Date | null;
  scans: number;
  oldestScan: Date | null;
  jobs: Record<string, number>;
}

/** Ordered as the index is, so that it is read from there whatever the statistics say. */
function ofState(table: string, state: string, limit: number): string {
  return `select next_attempt_at from ${table} where state = '${state}'
    order by next_attempt_at limit ${limit}`;
}

function counts(table: string, ...states: string[]): string {
  const each = states.map(
    (state) => `'${state}', (select count(*) from (${ofState(table, state, COUNTED)}) counted)`,
  );
  return `json_build_object(${each.join(", ")})`;
}

const WAITING_SCANS = `from attachments where scan = 'pending' order by created_at`;

/** One statement, and each part of it from an index. */
export const BACKLOG = {
  name: "backlog",
  text: `
    select ${counts("outbox_mails", "pending", "deferred", "failed", "capped", "kept")} as mails,
      not ${NOT_PAUSED} as "mailPaused",
      least((${ofState("outbox_mails", "pending", 1)}), (${ofState("outbox_mails", "deferred", 1)}))
        as "oldestMail",
      ${counts("webhook_deliveries", "pending", "failed")} as deliveries,
      (${ofState("webhook_deliveries", "pending", 1)}) as "oldestDelivery",
      (select count(*)::int from (select ${WAITING_SCANS} limit ${COUNTED}) counted) as scans,
      (select created_at ${WAITING_SCANS} limit 1) as "oldestScan",
      (select json_build_object(
          'due', count(*) filter (where idle and not spent and run_at <= now()),
          'later', count(*) filter (where idle and not spent and run_at > now()),
          'running', count(*) filter (where not idle),
          'failed', count(*) filter (where idle and spent))
        from (select run_at, locked_at is null as idle, attempts >= max_attempts as spent
          from graphile_worker.jobs limit ${COUNTED}) counted) as jobs`,
};

let reading: Promise<Backlog | undefined> | undefined;

/**
 * Nothing where the database does not tell within `timeoutMs`. Whoever asks meanwhile waits for
 * the same answer, so that a slow database is not asked more and more.
 */
export async function readBacklog(timeoutMs: number): Promise<Backlog | undefined> {
  reading ??= rows<Backlog>(BACKLOG, [])
    .then(
      ([backlog]) => backlog,
      () => undefined,
    )
    .finally(() => {
      reading = undefined;
    });
  return Promise.race([reading, sleep(timeoutMs, undefined, { ref: false })]);
}

/** The connections of this process, and how many statements wait for one. */
export function readConnections(): { busy: number; idle: number; waiting: number } {
  const { totalCount, idleCount, waitingCount } = database().pool;
  return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
}
