import type { Server } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BACKLOG } from "@/app/_domain/backlog";
import { createPortalServer } from "@/app/_server/http-server";
import { LiveStreams } from "@/app/_server/live-streams";
import { portalMetrics } from "@/app/_server/metrics/portal-metrics";
import { readEnvironment } from "@/app/_web/environment";
import { connectGround, disconnectGround } from "@/prisma/client";
import { testDatabase } from "../support/database";
import { newDesk } from "../support/database-rows";
import { newWebhook } from "./webhooks/receiver";

const { connection, sql } = testDatabase();
const TOKEN = "Qm9ndXMtdG9rZW4tb2YtNDMtY2hhcmFjdGVycy1vay0";
const JOBS = "graphile_worker._private_jobs";
const AGO_S = 90;

let server: Server;
let url: string;

beforeAll(async () => {
  const live = new LiveStreams();
  server = createPortalServer({
    environment: readEnvironment(),
    live,
    metrics: portalMetrics(live),
    pages: {
      origin: "http://localhost:3000",
      keepScripts: false,
      async next(_, response) {
        response.end("a page");
      },
    },
    assets: async () => false,
    state: () => "running",
    log: () => {},
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

beforeEach(async () => {
  for (const table of ["outbox_mails", "webhooks", "attachments", JOBS]) {
    await sql(`delete from ${table}`);
  }
});

async function scrape(): Promise<string> {
  const answer = await fetch(`${url}/metrics`);
  expect(answer.status).toBe(200);
  return answer.text();
}

/** The value of one line, by its name and labels as they are written. */
function reading(text: string, line: string): number | undefined {
  const found = text.split("\n").find((each) => each.startsWith(`${line} `));
  return found ? Number(found.slice(line.length + 1)) : undefined;
}

async function addMails(state: string, count: number, secondsAgo: number): Promise<void> {
  await sql(
    `insert into outbox_mails (id, kind, locale, state, next_attempt_at, created_at)
     select gen_random_uuid(), 'ticket_opened', 'en', $1, now() - $3 * interval '1 second', now()
     from generate_series(1, $2)`,
    [state, count, secondsAgo],
  );
}

describe("a scrape", () => {
  test("tells the process, what it is and that the database is there", async () => {
    const text = await scrape();
    expect(text).toMatch(/^portal_build_info\{version="\d+\.\d+\.\d+"\} 1$/m);
    for (const name of ["process_cpu_seconds_total", "nodejs_eventloop_lag_p99_seconds"]) {
      expect(reading(text, name)).toBeGreaterThan(0);
    }
    expect(reading(text, "portal_live_streams")).toBe(0);
    expect(reading(text, "portal_database_up")).toBe(1);
    expect(reading(text, 'portal_database_connections{state="idle"}')).toBeGreaterThanOrEqual(0);
  });

  test("counts requests by route, method and status, and never by what is in the path", async () => {
    const line = 'portal_http_requests_total{route="ticket",method="GET",status="2xx"}';
    const before = reading(await scrape(), line) ?? 0;
    for (const _ of [1, 2]) await (await fetch(`${url}/t/${TOKEN}`)).text();
    const text = await scrape();
    expect(reading(text, line)).toBe(before + 2);
    const timed = 'portal_http_request_duration_seconds_count{route="ticket",method="GET"}';
    expect(reading(text, timed)).toBe(before + 2);
    expect(text).not.toContain(TOKEN);
  });

  test("tells what waits and since when, and not what is still to come", async () => {
    await addMails("pending", 2, AGO_S);
    await addMails("deferred", 1, -AGO_S);
    await addMails("failed", 3, AGO_S);
    await addMails("sent", 4, AGO_S);
    const text = await scrape();
    const mails = ["pending", "deferred", "failed", "sent"].map((state) =>
      reading(text, `portal_mails{state="${state}"}`),
    );
    expect(mails).toEqual([2, 1, 3, undefined]);
    expect(reading(text, "portal_mail_late_seconds")).toBeCloseTo(AGO_S, -1);
    await sql("delete from outbox_mails where state = 'pending'");
    expect(reading(await scrape(), "portal_mail_late_seconds")).toBe(0);
  });

  test("tells the same of webhooks, of files to scan and of jobs", async () => {
    const { id: deskId } = await newDesk();
    const webhookId = await newWebhook({ url: "https://chat.example.com/" });
    await sql(
      `insert into webhook_deliveries
         (id, webhook_id, event, state, next_attempt_at, give_up_at, created_at)
       select gen_random_uuid(), $1, 'test', state::delivery_state, now() - interval '90 seconds',
         now(), now() from unnest(array['pending', 'failed', 'failed', 'delivered']) state`,
      [webhookId],
    );
    await sql(
      `insert into attachments
         (id, desk_id, name, size, content_type, sha256, storage_key, scan, created_at)
       select gen_random_uuid(), $1, 'a', 1, 'text/plain', '', scan, scan::file_scan,
         now() - interval '90 seconds' from unnest(array['pending', 'clean']) scan`,
      [deskId],
    );
    await sql(`delete from ${JOBS}`);
    await sql("select graphile_worker.add_job('nothing', run_at => now() + interval '1 hour')");
    await sql("select graphile_worker.add_job('nothing')");
    const text = await scrape();
    expect(reading(text, 'portal_webhook_deliveries{state="pending"}')).toBe(1);
    expect(reading(text, 'portal_webhook_deliveries{state="failed"}')).toBe(2);
    expect(reading(text, "portal_webhook_late_seconds")).toBeCloseTo(AGO_S, -1);
    expect(reading(text, "portal_files_unscanned")).toBe(1);
    expect(reading(text, "portal_file_scan_late_seconds")).toBeCloseTo(AGO_S, -1);
    const jobs = ["due", "later", "running", "failed"].map((state) =>
      reading(text, `portal_jobs{state="${state}"}`),
    );
    expect(jobs).toEqual([1, 1, 0, 0]);
  });

  test("reads no table from end to end, and counts no further than it says", async () => {
    await sql("alter table outbox_mails disable trigger user");
    await addMails("sent", 30_000, AGO_S);
    await addMails("kept", 10_050, AGO_S);
    await sql("analyze outbox_mails");
    const plan = JSON.stringify(await sql(`explain ${BACKLOG.text}`));
    expect(plan).toContain("outbox_mails_state_next_attempt_at_idx");
    expect(plan).not.toContain("Seq Scan on outbox_mails");
    expect(reading(await scrape(), 'portal_mails{state="kept"}')).toBe(10_000);
  });

  test("of a database that is gone tells that, the process and nothing that was true before", async () => {
    await addMails("failed", 1, AGO_S);
    await scrape();
    await disconnectGround();
    connectGround({ host: "127.0.0.1", port: 9 }, () => {});
    const text = await scrape().finally(async () => {
      await disconnectGround();
      connectGround(connection, () => {});
    });
    expect(reading(text, "portal_database_up")).toBe(0);
    expect(reading(text, "process_cpu_seconds_total")).toBeGreaterThan(0);
    expect(text).not.toContain("portal_mails");
  });
});
