import { cp } from "node:fs/promises";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { makeSearchable } from "@/app/_domain/inbox/make-searchable";
import { readThreadWithToken } from "@/app/_domain/tickets/read-thread-with-token";
import { migrate } from "@/prisma/migrate";
import { newDesk, openOne } from "../../support/database-rows";
import { backUp, type Portal, portals, restore } from "./portals";

const { newPortal, place } = portals();

const FIRST = "20261123000000_ground";

/** What the first of all portals wrote: a ticket that was answered, with its mail. */
const THEN = `
  insert into desks (id, token, name, palette)
    values ('00000000-0000-7000-8000-000000000001', 'abcdefghijklmnop', 'Then', '{}');
  insert into tickets (id, desk_id, number, number_key, title, content, status, author_name, locale,
    comment_count, last_activity_at, created_at)
    values ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', '1', '1',
    'Dark', 'It is.', 'waiting', 'Ida', 'en', 1, '2026-01-01', '2026-01-01');
  insert into comments (id, ticket_id, seq, visibility, side, author_name, content, created_at)
    values (gen_random_uuid(), '00000000-0000-7000-8000-000000000002', 1, 'public', 'team', 'Tom',
    'Turn it on.', '2026-01-02');
  insert into outbox_mails (id, ticket_id, kind, recipient_email, locale, next_attempt_at, created_at)
    values (gen_random_uuid(), '00000000-0000-7000-8000-000000000002', 'ticket_opened',
    'ida@example.com', 'en', '2026-01-01', '2026-01-01');`;

let restored: Awaited<ReturnType<typeof restore>>;
let fresh: Portal;

beforeAll(async () => {
  const then = await newPortal("template1");
  await cp(`prisma/migrations/${FIRST}`, place(`migrations/${FIRST}`), { recursive: true });
  const client = new pg.Client(then.connection);
  await client.connect();
  await migrate(client, place("migrations"));
  await client.query(THEN);
  await client.end();
  await backUp(place("then.tar"), { withFiles: false });
  fresh = await newPortal();
  restored = await restore(place("then.tar"));
});

test("a backup of an older portal is brought up to date as an upgrade would have done it", async () => {
  expect(restored.upgradedBy).toBeGreaterThan(8);
  const [ticket] = await fresh.sql("select title, status, last_team_seq from tickets");
  expect(ticket).toEqual({ title: "Dark", status: "waiting", last_team_seq: 1 });
  // What was written before anything could be sent is no news any more.
  expect(await fresh.sql("select state from outbox_mails")).toEqual([{ state: "kept" }]);
  expect(await fresh.sql("select open, waiting from ticket_counts")).toEqual([
    { open: 1, waiting: 1 },
  ]);
});

test("a ticket of an older portal is found by a search again", async () => {
  expect(await makeSearchable()).toBe(1);
});

test("after an older backup the database is the same as after every migration", async () => {
  const other = await newPortal();
  const shape = `
    select conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated
      from pg_constraint where connamespace = 'public'::regnamespace
    union all select tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), tgenabled = 'O'
      from pg_trigger where not tgisinternal
    union all select tablename, indexname, indexdef, true from pg_indexes where schemaname = 'public'
    union all select nspname, '', '', true from pg_namespace where nspname !~ '^pg_'
    order by 1, 2, 3`;
  expect(await fresh.sql(shape)).toEqual(await other.sql(shape));
});

test("a portal that was restored from an older backup takes tickets", async () => {
  await fresh.enter();
  const desk = await newDesk();
  const token = await openOne(desk.token);
  expect(await readThreadWithToken(token, undefined)).toMatchObject({ title: "The lamp is dark" });
});
