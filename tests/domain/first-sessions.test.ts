import { randomUUID } from "node:crypto";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { testDatabase } from "../support/database";
import { inParallel, newDesk, sessionOf } from "../support/database-rows";

const { connection, sql } = testDatabase();

const ADA = { client_external_id: "CRM-123", user_external_id: "USR-456", user_name: "Ada" };

function clientsOf(deskId: string) {
  return sql("select id from clients where desk_id = $1", [deskId]);
}

function usersOf(deskId: string) {
  return sql("select u.id from users u join clients c on c.id = u.client_id where c.desk_id = $1", [
    deskId,
  ]);
}

/** Does the work while somebody else has made the rows and not yet committed them. */
async function meanwhile<Result>(
  statements: [string, unknown[]][],
  work: () => Promise<Result>,
): Promise<Result> {
  const other = new pg.Client(connection);
  await other.connect();
  try {
    await other.query("begin");
    for (const [text, values] of statements) await other.query(text, values);
    const working = work();
    await expect
      .poll(() => sql("select from pg_stat_activity where wait_event_type = 'Lock'"))
      .not.toEqual([]);
    await other.query("commit");
    return await working;
  } finally {
    await other.end();
  }
}

const CLIENT = "insert into clients (id, desk_id, external_id) values ($1, $2, 'CRM-123')";
const USER = "insert into users (id, client_id, external_id, name) values ($1, $2, 'USR-456', $3)";

describe("many first sessions at once", () => {
  test("of one client make one client and one user", async () => {
    const desk = await newDesk();
    const sessions = await inParallel(8, () => sessionOf(desk, ADA));
    expect(await clientsOf(desk.id)).toHaveLength(1);
    expect(await usersOf(desk.id)).toHaveLength(1);
    expect(new Set(sessions.map(({ userId }) => userId)).size).toBe(1);
  });

  test("that say different things make one client and one user", async () => {
    const desk = await newDesk();
    await inParallel(8, (index) =>
      sessionOf(desk, { ...ADA, client_plan: `Plan ${index}`, user_name: `Ada ${index}` }),
    );
    expect(await clientsOf(desk.id)).toHaveLength(1);
    expect(await usersOf(desk.id)).toHaveLength(1);
  });

  test("of several users make each of them once", async () => {
    const desk = await newDesk();
    await inParallel(16, (index) =>
      sessionOf(desk, { ...ADA, user_external_id: `USR-${index % 4}` }),
    );
    expect(await clientsOf(desk.id)).toHaveLength(1);
    expect(await usersOf(desk.id)).toHaveLength(4);
  });
});

describe("a first session", () => {
  test("finds the client and the user that another one is just making", async () => {
    const desk = await newDesk();
    const [clientId, userId] = [randomUUID(), randomUUID()];
    const session = await meanwhile(
      [
        [CLIENT, [clientId, desk.id]],
        [USER, [userId, clientId, "Ada"]],
      ],
      () => sessionOf(desk, ADA),
    );
    expect(session).toMatchObject({ clientId, userId });
  });

  test("finds the user that another one is just making for a client that is known", async () => {
    const desk = await newDesk();
    const { clientId } = await sessionOf(desk, { client_external_id: "CRM-123" });
    const userId = randomUUID();
    const session = await meanwhile([[USER, [userId, clientId, "Ada"]]], () =>
      sessionOf(desk, ADA),
    );
    expect(session).toMatchObject({ clientId, userId });
  });
});
