import { beforeAll, describe, expect, test } from "vitest";
import { createCategory } from "@/app/_domain/desks/category";
import { updateDesk } from "@/app/_domain/desks/desk";
import { openTicket } from "@/app/_domain/tickets/open-ticket";
import { linkHash } from "@/app/_domain/tickets/public-link";
import { testDatabase } from "../support/database";
import {
  inParallel,
  NOW,
  newDesk,
  newSubmission,
  openOne,
  refusalOf,
  TICKET,
} from "../support/database-rows";

const { sql, columnsWith } = testDatabase();

async function countsOf(deskId: string): Promise<Record<string, number>> {
  const [counts] = await sql(
    `select (select count(*)::int from tickets where desk_id = $1) as tickets,
       (select count(*)::int from public_links l join tickets t on t.id = l.ticket_id
         where t.desk_id = $1) as links,
       (select count(*)::int from audit_entries where desk_id = $1 and ticket_id is not null) as entries,
       (select count(*)::int from outbox_mails m join tickets t on t.id = m.ticket_id
         where t.desk_id = $1) as mails,
       (select count(*)::int from idempotency_keys where scope_id = $1) as keys,
       (select coalesce(sum(value), 0)::int from number_counters where desk_id = $1) as counted`,
    [deskId],
  );
  return counts ?? {};
}

async function numbersOf(deskId: string): Promise<string[]> {
  const rows = await sql<{ number: string }>(
    "select number from tickets where desk_id = $1 order by created_at, number",
    [deskId],
  );
  return rows.map((row) => row.number);
}

describe("an opened ticket", () => {
  let desk: Awaited<ReturnType<typeof newDesk>>;
  let token: string;

  beforeAll(async () => {
    desk = await newDesk();
    await createCategory(desk.token, { code: "bulbs", name: "Bulbs" });
    token = await openOne(desk.token, { ticket: { category: "bulbs", priority: "urgent" } });
  });

  test("is stored as it was written", async () => {
    const [row] = await sql(
      `select number, number_key, title, content, status, priority, identity, author_name,
         author_email, locale, comment_count, created_at, last_activity_at,
         (select code from categories c where c.id = category_id) as category
       from tickets where desk_id = $1`,
      [desk.id],
    );
    expect(row).toEqual({
      number: "2616-1",
      number_key: "2616-1",
      title: TICKET.title,
      content: TICKET.content,
      status: "open",
      priority: "urgent",
      identity: "anonymous",
      author_name: TICKET.name,
      author_email: TICKET.email,
      locale: "en",
      comment_count: 0,
      created_at: NOW,
      last_activity_at: NOW,
      category: "bulbs",
    });
  });

  test("has one link, of which the hash alone is stored", async () => {
    const links = await sql(
      `select token_hash, generation, revoked_at from public_links l
       join tickets t on t.id = l.ticket_id where t.desk_id = $1`,
      [desk.id],
    );
    expect(links).toEqual([{ token_hash: linkHash(token), generation: 1, revoked_at: null }]);
  });

  test("leaves its link's token in no column at all", async () => {
    expect(await columnsWith(token)).toEqual([]);
  });

  test("is in the audit trail", async () => {
    const entries = await sql(
      "select side, kind, actor_name, staff_id, created_at from audit_entries where desk_id = $1 and ticket_id is not null",
      [desk.id],
    );
    expect(entries).toEqual([
      {
        side: "client",
        kind: "ticket_opened",
        actor_name: TICKET.name,
        staff_id: null,
        created_at: NOW,
      },
    ]);
  });

  test("has a mail to its author and one to the team waiting", async () => {
    const mails = await sql(
      `select m.kind, m.recipient_email, m.recipient_name, m.locale, m.state, m.attempts,
         m.next_attempt_at from outbox_mails m join tickets t on t.id = m.ticket_id
       where t.desk_id = $1 order by m.kind`,
      [desk.id],
    );
    const waiting = { locale: "en", state: "pending", attempts: 0, next_attempt_at: NOW };
    expect(mails).toEqual([
      { kind: "ticket_arrived", recipient_email: null, recipient_name: null, ...waiting },
      {
        kind: "ticket_opened",
        recipient_email: TICKET.email,
        recipient_name: TICKET.name,
        ...waiting,
      },
    ]);
  });
});

describe("all or nothing", () => {
  test.each(["public_links", "audit_entries", "outbox_mails"])(
    "when a row of %s cannot be written nothing is there, not even a counted number",
    async (table) => {
      const desk = await newDesk();
      await sql(
        `create or replace function fail() returns trigger language plpgsql
         as $$ begin raise exception 'the disk is full'; end $$`,
      );
      await sql(`create trigger fail before insert on ${table} execute function fail()`);
      try {
        await expect(openOne(desk.token)).rejects.toThrow("the disk is full");
      } finally {
        await sql(`drop trigger fail on ${table}`);
      }
      expect(await countsOf(desk.id)).toEqual({
        tickets: 0,
        links: 0,
        entries: 0,
        mails: 0,
        keys: 0,
        counted: 0,
      });
    },
  );

  test("a submission that failed can be sent again", async () => {
    const desk = await newDesk();
    const submission = newSubmission();
    await sql("alter table outbox_mails add constraint fail check (false) not valid");
    await expect(openOne(desk.token, { submission })).rejects.toThrow("fail");
    await sql("alter table outbox_mails drop constraint fail");
    await openOne(desk.token, { submission });
    expect(await numbersOf(desk.id)).toEqual(["2616-1"]);
  });
});

describe("numbers", () => {
  test("of 200 tickets opened at once are all there, once each", async () => {
    const desk = await newDesk({ numbering: "{{nr:3}}" });
    await inParallel(200, () => openOne(desk.token));
    const expected = Array.from({ length: 200 }, (_, index) => String(index + 1).padStart(3, "0"));
    expect((await numbersOf(desk.id)).toSorted()).toEqual(expected);
  });

  test("with several counters do not lock one another out", async () => {
    const desk = await newDesk({ numbering: "{{yyyy}}{{mm}}-{{nr-m}}-{{nr}}-{{nr-y}}" });
    await inParallel(40, () => openOne(desk.token));
    expect(new Set(await numbersOf(desk.id)).size).toBe(40);
  });

  test("count on each desk for itself", async () => {
    const [first, second] = [await newDesk(), await newDesk()];
    await openOne(first.token);
    await openOne(second.token);
    expect(await numbersOf(second.id)).toEqual(["2616-1"]);
  });

  test("begin again with the next week", async () => {
    const desk = await newDesk();
    await openOne(desk.token);
    await openOne(desk.token);
    await openOne(desk.token, { now: new Date("2026-04-20T00:00:00Z") });
    expect(await numbersOf(desk.id)).toEqual(["2616-1", "2616-2", "2617-1"]);
  });

  test("move on where a changed pattern meets the old one's", async () => {
    const desk = await newDesk({ numbering: "SUP-{{nr}}" });
    for (let tickets = 0; tickets < 3; tickets += 1) await openOne(desk.token);
    // Another counter, so it begins at one; and case does not make another number.
    await updateDesk(desk.token, { numbering: "sup-{{nr-y}}{{yyyy}}" });
    await sql("update tickets set number_key = 'sup-12026' where number = 'SUP-1'");
    await openOne(desk.token, { now: new Date(NOW.getTime() + 1000) });
    expect((await numbersOf(desk.id)).at(-1)).toBe("sup-22026");
  });
});

describe("the same submission", () => {
  test("sent twice at once makes one ticket, and both get its link", async () => {
    const desk = await newDesk();
    const submission = newSubmission();
    const tokens = await inParallel(8, () => openOne(desk.token, { submission }));
    expect(new Set(tokens).size).toBe(1);
    expect(await countsOf(desk.id)).toEqual({
      tickets: 1,
      links: 1,
      entries: 1,
      mails: 2,
      keys: 1,
      counted: 1,
    });
  });

  test("sent again later answers the link of the first", async () => {
    const desk = await newDesk();
    const submission = newSubmission();
    const first = await openOne(desk.token, { submission });
    const second = await openOne(desk.token, { submission, now: new Date("2026-04-16T09:00:00Z") });
    expect(second).toBe(first);
  });

  test("on another desk is another ticket", async () => {
    const [first, second] = [await newDesk(), await newDesk()];
    const submission = newSubmission();
    const tokens = [
      await openOne(first.token, { submission }),
      await openOne(second.token, { submission }),
    ];
    expect(new Set(tokens).size).toBe(2);
  });

  test("is another when the form says something else", async () => {
    const desk = await newDesk();
    await openOne(desk.token);
    await openOne(desk.token, { ticket: { title: "The other lamp is dark" } });
    expect(await countsOf(desk.id)).toMatchObject({ tickets: 2 });
  });
});

describe("what is refused", () => {
  test("a desk that is not there", async () => {
    expect(await refusalOf(openOne("nosuchdesk"))).toMatchObject({ code: "desk_not_found" });
  });

  test.each([
    ["a NUL", "\0"],
    ["100,000 letters", "a".repeat(100_000)],
    ["a broken escape", "%ff"],
    ["an emoji", "🦊"],
  ])("a desk token that cannot be one: %s", async (_, token) => {
    expect(await refusalOf(openOne(token))).toMatchObject({ code: "desk_not_found" });
  });

  test("a desk that takes no new tickets", async () => {
    const desk = await newDesk({ active: false });
    expect(await refusalOf(openOne(desk.token))).toMatchObject({ code: "desk_inactive" });
  });

  test("a desk that wants a signature", async () => {
    const desk = await newDesk({ securityLevel: "signature" });
    expect(await refusalOf(openOne(desk.token))).toMatchObject({ code: "signature_required" });
  });

  test("an unknown category, at its field", async () => {
    const desk = await newDesk();
    const refusal = await refusalOf(openOne(desk.token, { ticket: { category: "none" } }));
    expect(refusal).toMatchObject({ code: "invalid", fields: { category: { code: "unknown" } } });
  });

  test("another desk's category", async () => {
    const [desk, other] = [await newDesk(), await newDesk()];
    await createCategory(other.token, { code: "theirs", name: "Theirs" });
    const refusal = await refusalOf(openOne(desk.token, { ticket: { category: "theirs" } }));
    expect(refusal.fields).toEqual({ category: { code: "unknown" } });
  });

  test("an archived category", async () => {
    const desk = await newDesk();
    const category = await createCategory(desk.token, { code: "old", name: "Old" });
    await sql("update categories set archived_at = now() where id = $1", [category.id]);
    const refusal = await refusalOf(openOne(desk.token, { ticket: { category: "old" } }));
    expect(refusal.fields).toEqual({ category: { code: "unknown" } });
  });
});

describe("the language of a ticket", () => {
  test.each([
    ["the writer's own choice", { chosen: "pl", browser: "fr" }, "de", "pl"],
    ["the desk's when nothing was chosen", { browser: "fr" }, "de", "de"],
    ["the browser's when the desk has none", { browser: "fr" }, null, "fr"],
  ])("is %s", async (_, language, deskLocale, expected) => {
    const desk = await newDesk({ locale: deskLocale as "de" | null });
    const submission = newSubmission();
    await openTicket({ deskToken: desk.token, ticket: TICKET, language, submission, now: NOW });
    const [row] = await sql("select locale from tickets where desk_id = $1", [desk.id]);
    expect(row).toEqual({ locale: expected });
  });
});
