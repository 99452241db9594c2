import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createWorker, type Worker } from "@/app/_server/worker";
import { database } from "@/prisma/client";
import { installJobs, JOBS_REVISION } from "@/prisma/jobs";
import { testDatabase } from "../support/database";

const { sql } = testDatabase();

let log: string[] = [];
let workers: Worker[] = [];

beforeEach(() => {
  log = [];
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  workers = [];
});

type Tasks = Parameters<typeof createWorker>[0];

function working(tasks: Tasks): Worker {
  const worker = createWorker(tasks, (line) => log.push(line));
  workers.push(worker);
  worker.start();
  return worker;
}

function addJob(task: string, payload: object = {}): Promise<unknown[]> {
  return sql("select graphile_worker.add_job($1, $2)", [task, payload]);
}

async function eventually(check: () => void | Promise<void>): Promise<void> {
  await vi.waitFor(check, { timeout: 15_000, interval: 20 });
}

describe("the worker", () => {
  test("does what a transaction left behind once it is committed, and nothing of what it took back", async () => {
    const done: unknown[] = [];
    working({ sweep_floor: (payload) => void done.push(payload) });
    const client = await database().pool.connect();
    for (const [room, end] of [
      ["hall", "rollback"],
      ["kitchen", "commit"],
    ]) {
      await client.query("begin");
      await client.query("select graphile_worker.add_job('sweep_floor', $1)", [{ room }]);
      await client.query(`${end}`);
    }
    client.release();
    await eventually(() => expect(done).toEqual([{ room: "kitchen" }]));
  });

  test("tells of a failure in a line, without what the job was about", async () => {
    working({
      fail() {
        throw new Error("No broom\nat home of Ada");
      },
    });
    await addJob("fail", { name: "Ada" });
    await eventually(() => expect(log).toHaveLength(1));
    expect(log[0]).toMatch(/^Worker: Failed task \d+ \(fail,.*No broom'?$/);
  });

  test("waits at its end for what it has begun, and begins nothing after", async () => {
    let finish = () => {};
    const begun: unknown[] = [];
    const worker = working({
      async slow(payload) {
        begun.push(payload);
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
      },
    });
    await addJob("slow", { turn: 1 });
    await eventually(() => expect(begun).toHaveLength(1));
    let stopped = false;
    const stopping = worker.stop().then(() => {
      stopped = true;
    });
    await sql("select 1");
    expect(stopped).toBe(false);
    finish();
    await stopping;
    await addJob("slow", { turn: 2 });
    const jobs =
      "select locked_by, attempts from graphile_worker.jobs where task_identifier = 'slow'";
    // That the first one is done is written down in its own time.
    await eventually(async () =>
      expect(await sql(jobs)).toEqual([{ locked_by: null, attempts: 0 }]),
    );
    expect(begun).toEqual([{ turn: 1 }]);
  });

  test("keeps room for others beside jobs with a flag that take long", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const done: string[] = [];
    let waiting = 0;
    working({
      async wait() {
        waiting += 1;
        await held;
      },
      quick: () => void done.push("quick"),
    });
    for (let turn = 1; turn <= 8; turn += 1) {
      await sql("select graphile_worker.add_job('wait', flags => array['slow'])");
      await eventually(() => expect(waiting).toBe(Math.min(turn, 5)));
    }
    await addJob("quick");
    await eventually(() => expect(done).toEqual(["quick"]));
    expect(waiting).toBe(5);
    release();
    await eventually(() => expect(waiting).toBe(8));
  });

  test("comes back by itself when the database was away", async () => {
    const done: unknown[] = [];
    working({ greet: (payload) => void done.push(payload) });
    await addJob("greet", { turn: 1 });
    await eventually(() => expect(done).toHaveLength(1));
    await sql(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await addJob("greet", { turn: 2 });
    await eventually(() => expect(done).toEqual([{ turn: 1 }, { turn: 2 }]));
  });

  test("leaves a job that another worker has", async () => {
    const done: unknown[] = [];
    const tasks = { count: (payload: unknown) => void done.push(payload) };
    working(tasks);
    working(tasks);
    for (let turn = 0; turn < 20; turn += 1) await addJob("count", { turn });
    await eventually(() => expect(done.length).toBeGreaterThanOrEqual(20));
    await Promise.all(workers.map((worker) => worker.stop()));
    workers = [];
    expect(done).toHaveLength(20);
  });
});

describe("the queue of jobs", () => {
  test("is of the revision that the library has", async () => {
    const built = await readFile("node_modules/graphile-worker/dist/generated/sql.js", "utf8");
    const revisions = [...built.matchAll(/"(\d{6})\.sql"/g)].map(([, number]) => Number(number));
    expect(Math.max(...revisions)).toBe(JOBS_REVISION);
    expect(await sql("select max(id) as id from graphile_worker.migrations")).toEqual([
      { id: JOBS_REVISION },
    ]);
  });

  test("is installed once, and again is nothing", async () => {
    const [before] = await sql("select max(ts) as ts from graphile_worker.migrations");
    await installJobs(database().pool);
    expect(await sql("select max(ts) as ts from graphile_worker.migrations")).toEqual([before]);
  });
});
