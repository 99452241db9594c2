import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import type { Submission } from "@/app/_domain/tickets/submission";
import { databaseAnswers, refusalFrom } from "@/app/_domain/unavailable";
import { database, rows, transaction } from "@/prisma/client";
import { testDatabase } from "../support/database";
import { inParallel, newDesk, newSubmission, openOne } from "../support/database-rows";

const { connection, sql } = testDatabase();

const INSERT = { name: "insert_key", text: "insert into rate_limits (key) values ($1)" };
const COUNT = {
  name: "count_keys",
  text: "select count(*)::int as count from rate_limits where key like $1",
};
const SLEEP = { name: "sleep", text: "select pg_sleep($1)" };

async function keysLike(pattern: string): Promise<number> {
  const [row] = await sql<{ count: number }>(COUNT.text, [pattern]);
  return row?.count ?? -1;
}

const END_CONNECTIONS = `
  const { default: pg } = await import("pg");
  const client = new pg.Client(JSON.parse(process.env.CONNECTION));
  await client.connect();
  await client.query(\`select pg_terminate_backend(pid, 2000) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()\`);
  await client.end();`;

/**
 * Ends every connection to the database, as a restart of the server does, while this process is
 * busy with something else: it finds out when it uses them.
 */
function endConnections(): void {
  execFileSync(process.execPath, ["--input-type=module", "-e", END_CONNECTIONS], {
    env: { ...process.env, CONNECTION: JSON.stringify(connection) },
  });
}

/** As many connections as the pool takes, all of them idle. */
async function fillPool(): Promise<void> {
  await inParallel(12, () => rows(SLEEP, [0.05]));
}

/** Lets the process hear of what happened on its sockets meanwhile. */
function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

async function untilSleeping(count: number): Promise<void> {
  for (;;) {
    const [row] = await sql<{ count: number }>(
      "select count(*)::int as count from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()",
    );
    if (row?.count === count) return;
  }
}

describe("when the server ends every connection", () => {
  test("a read that begins afterwards is answered", async () => {
    await fillPool();
    endConnections();
    expect(await rows(COUNT, ["nothing"])).toEqual([{ count: 0 }]);
  });

  test("many reads at once afterwards are all answered", async () => {
    await fillPool();
    endConnections();
    const answers = await inParallel(40, () => rows(COUNT, ["nothing"]));
    expect(answers.flat()).toEqual(Array(40).fill({ count: 0 }));
  });

  test("a read that was under way is done again", async () => {
    await fillPool();
    const reading = rows(SLEEP, [0.3]);
    await untilSleeping(1);
    endConnections();
    expect(await reading).toHaveLength(1);
  });

  test("a transaction that begins afterwards is done", async () => {
    await fillPool();
    endConnections();
    await transaction((tx) => tx.rows(INSERT, ["afterwards"]));
    expect(await keysLike("afterwards")).toBe(1);
  });

  test("a transaction in the middle of a statement is done again from its start", async () => {
    await fillPool();
    let runs = 0;
    const working = transaction(async (tx) => {
      runs += 1;
      const run = runs;
      await tx.rows(INSERT, [`statement ${run}`]);
      await tx.rows(SLEEP, [run === 1 ? 5 : 0]);
    });
    await untilSleeping(1);
    endConnections();
    await working;
    expect(await keysLike("statement %")).toBe(1);
  });

  test("a transaction between two statements is done again from its start", async () => {
    let runs = 0;
    await transaction(async (tx) => {
      runs += 1;
      await tx.rows(INSERT, [`between ${runs}`]);
      if (runs === 1) {
        endConnections();
        await aMoment();
      }
      await tx.rows(COUNT, ["x"]);
    });
    expect(await keysLike("between %")).toBe(1);
  });

  test("a transaction whose commit was under way is not done again, for it may have been done", async () => {
    await sql(
      `create function slowly() returns trigger language plpgsql
       as $$ begin perform pg_sleep(5); return null; end $$`,
    );
    await sql(
      `create constraint trigger slowly after insert on rate_limits
       deferrable initially deferred for each row execute function slowly()`,
    );
    let runs = 0;
    const working = transaction(async (tx) => {
      runs += 1;
      await tx.rows(INSERT, [`commit ${runs}`]);
    }).then(
      () => "done",
      (error: unknown) => refusalFrom(error)?.code,
    );
    await untilSleeping(1);
    endConnections();
    const outcome = await working;
    await sql("drop function slowly cascade");
    expect([outcome, runs]).toEqual(["unavailable", 1]);
  });

  test("tickets that were being opened are there once each when their forms are sent again", async () => {
    const desk = await newDesk({ numbering: "{{nr}}" });
    const submissions = Array.from({ length: 60 }, newSubmission);
    const open = (submission: Submission) => openOne(desk.token, { submission });
    const opening = Promise.allSettled(submissions.map(open));
    await expect.poll(() => sql("select from tickets"), { interval: 1 }).not.toEqual([]);
    endConnections();
    await opening;
    await Promise.all(submissions.map(open));
    const numbers = await sql("select number from tickets order by number::int");
    expect(numbers.map(({ number }) => Number(number))).toEqual(submissions.map((_, i) => i + 1));
  });
});

describe("a transaction", () => {
  test("that fails leaves nothing", async () => {
    const work = transaction(async (tx) => {
      await tx.rows(INSERT, ["failed"]);
      throw new Error("Changed my mind");
    });
    await expect(work).rejects.toThrow("Changed my mind");
    expect(await keysLike("failed")).toBe(0);
  });

  test("that fails for a reason of its own is not done again", async () => {
    let runs = 0;
    const work = transaction(async () => {
      runs += 1;
      throw new Error("Changed my mind");
    });
    await work.catch(() => {});
    expect(runs).toBe(1);
  });

  test("is seen by nobody before it is committed", async () => {
    const seen = await transaction(async (tx) => {
      await tx.rows(INSERT, ["early"]);
      return keysLike("early");
    });
    expect([seen, await keysLike("early")]).toEqual([0, 1]);
  });

  test("gives its connection back, whether it succeeds or fails", async () => {
    await inParallel(30, (index) =>
      transaction(async () => {
        if (index % 2 === 0) throw new Error("Changed my mind");
      }).catch(() => {}),
    );
    const { pool } = database();
    expect(pool.idleCount).toBe(pool.totalCount);
  });
});

describe("an error", () => {
  test.each(["ECONNREFUSED", "57P01", "57P03", "ECONNRESET"])(
    "with the code %s means that the portal is not reachable",
    (code) => {
      const error = Object.assign(new Error("gone"), { code });
      expect(refusalFrom(error)).toMatchObject({ code: "unavailable", cause: error });
    },
  );

  test("of another kind is a mistake of ours and no refusal", () => {
    expect(refusalFrom(Object.assign(new Error("syntax"), { code: "42601" }))).toBeUndefined();
  });
});

test("a database that answers is said to answer", async () => {
  expect(await databaseAnswers(2000)).toBe(true);
});
