import { randomUUID } from "node:crypto";
import { replyAsStaff } from "@/app/_domain/tickets/answer-ticket";
import type { Staff } from "@/app/_domain/tickets/staff";
import type { TestDatabase } from "../../support/database";
import { later, newSubmission, openOne, type TestDesk } from "../../support/database-rows";

type Sql = TestDatabase["sql"];

/** Somebody of the team, with a row of their own; without desks they see all. */
export async function newStaff(
  sql: Sql,
  { name = "Tom Ashby", desks }: { name?: string; desks?: TestDesk[] } = {},
): Promise<Staff> {
  const id = randomUUID();
  const role = desks ? "agent" : "admin";
  await sql(
    `insert into staff (id, email, name, role, limited)
     values ($1::uuid, $1::uuid || '@example.com', $2, $3::staff_role, $4)`,
    [id, name, role, desks !== undefined],
  );
  for (const desk of desks ?? []) {
    await sql("insert into staff_desks (staff_id, desk_id) values ($1, $2)", [id, desk.id]);
  }
  return { id, name, role, deskIds: desks?.map((desk) => desk.id) ?? null };
}

export async function newGroup(sql: Sql, name = `Group ${randomUUID()}`): Promise<string> {
  const [group] = await sql<{ id: string }>(
    "insert into staff_groups (id, name) values ($1, $2) returning id",
    [randomUUID(), name],
  );
  return group?.id ?? "";
}

/** Opens one and answers its id and the token of its link. */
export async function newTicket(
  sql: Sql,
  desk: TestDesk,
  options: Parameters<typeof openOne>[1] = {},
): Promise<{ ticketId: string; number: string; token: string }> {
  const token = await openOne(desk.token, options);
  const [row] = await sql<{ id: string; number: string }>(
    "select id, number from tickets where desk_id = $1 order by id desc limit 1",
    [desk.id],
  );
  return { ticketId: row?.id ?? "", number: row?.number ?? "", token };
}

export function answer(
  staff: Staff,
  ticketId: string,
  options: { content?: string; status?: "waiting" | "resolved"; now?: Date } = {},
): ReturnType<typeof replyAsStaff> {
  const { content = "Turn it on.", status, now = later(1000) } = options;
  const submission = newSubmission();
  return replyAsStaff({ staff, ticket: { ticketId }, content, status, submission, now });
}

/** The entries of a ticket but its opening, oldest first. */
export function trailOf(sql: Sql, ticketId: string) {
  return sql<{ kind: string; details: object; actor_name: string; staff_id: string | null }>(
    `select kind, details, actor_name, staff_id from audit_entries
     where ticket_id = $1 and kind <> 'ticket_opened' order by created_at, id`,
    [ticketId],
  );
}

export async function allOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
