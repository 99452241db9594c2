import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { fillDesk } from "@/app/_domain/fill/fill-desk";
import { noteAsStaff } from "@/app/_domain/tickets/answer-ticket";
import { changeTicket } from "@/app/_domain/tickets/change-ticket";
import { commentWithToken } from "@/app/_domain/tickets/comment-with-token";
import { testDatabase } from "../../support/database";
import { later, NOW, newDesk, newSubmission, refusalOf } from "../../support/database-rows";
import { answer, newGroup, newStaff, newTicket } from "../inbox/team";
import { deliverAll, deliveriesOf, newWebhook, receiver } from "./receiver";

const { sql } = testDatabase();
const { heard, url } = receiver();

beforeEach(() => sql("delete from webhooks"));

async function eventsOf(webhookId: string): Promise<string[]> {
  return (await deliveriesOf(sql, webhookId)).map(({ event }) => event);
}

function told(): Record<string, unknown>[] {
  return heard.map(({ body }) => JSON.parse(body));
}

describe("a webhook is told", () => {
  test("of a new ticket, its comments and its changes, each under its name", async () => {
    const webhook = await newWebhook({ url: url() });
    const desk = await newDesk();
    const staff = await newStaff(sql);
    const { ticketId, token } = await newTicket(sql, desk);
    const comment = { token, content: "Still dark.", submission: newSubmission() };
    await commentWithToken({ ...comment, now: later(1000) });
    await answer(staff, ticketId, { now: later(2000) });
    const change = { status: "resolved", priority: "high" } as const;
    await changeTicket({ staff, ticket: { ticketId }, change, now: later(3000) });
    expect(await eventsOf(webhook)).toEqual([
      "ticket_created",
      "client_comment",
      "team_reply",
      "status_changed",
      "ticket_changed",
    ]);
  });

  test("who wrote what, and what changed from what to what", async () => {
    const webhook = await newWebhook({ url: url() });
    const desk = await newDesk();
    const staff = await newStaff(sql);
    const { ticketId, number } = await newTicket(sql, desk);
    await answer(staff, ticketId, { content: "Turn it on.", now: later(1000) });
    const groupId = await newGroup(sql, "Electricians");
    await changeTicket({ staff, ticket: { ticketId }, change: { groupId }, now: later(2000) });
    await deliverAll(sql, webhook);
    const [created, reply, changed] = told();
    const ticket = {
      id: ticketId,
      number,
      title: "The lamp is dark",
      status: "open",
      priority: "normal",
      category: null,
      author_name: "Hanna Lindqvist",
      created_at: NOW.toISOString(),
      url: `https://help.example.com/staff/tickets/${ticketId}`,
    };
    const content = "It was bright yesterday.\nToday it is not.";
    expect(created).toEqual({
      id: expect.any(String),
      type: "ticket_created",
      created_at: NOW.toISOString(),
      desk: { token: desk.token, name: "Lamps" },
      ticket: { ...ticket, content },
    });
    expect(reply).toMatchObject({ type: "team_reply", ticket });
    expect(reply?.comment).toEqual({
      seq: 1,
      side: "team",
      author_name: "Tom Ashby",
      content: "Turn it on.",
      created_at: later(1000).toISOString(),
    });
    expect(changed?.change).toEqual({ field: "group", from: null, to: "Electricians" });
  });

  test("of the events that it asked for and no others", async () => {
    const webhook = await newWebhook({ url: url(), events: ["team_reply"] });
    const { ticketId } = await newTicket(sql, await newDesk());
    await answer(await newStaff(sql), ticketId, { status: "waiting" });
    expect(await eventsOf(webhook)).toEqual(["team_reply"]);
  });

  test("of the desks that it asked for and no others", async () => {
    const [own, other] = [await newDesk(), await newDesk()];
    const webhook = await newWebhook({ url: url(), deskIds: [own.id] });
    const nothing = await newWebhook({ url: url(), deskIds: [] });
    await newTicket(sql, other);
    expect(await eventsOf(webhook)).toEqual([]);
    await newTicket(sql, own);
    expect(await eventsOf(webhook)).toEqual(["ticket_created"]);
    expect(await eventsOf(nothing)).toEqual([]);
  });

  test("nothing while it is off", async () => {
    const webhook = await newWebhook({ url: url(), active: false });
    await newTicket(sql, await newDesk());
    expect(await eventsOf(webhook)).toEqual([]);
  });

  test("nothing of what was rolled back", async () => {
    const webhook = await newWebhook({ url: url() });
    const { ticketId } = await newTicket(sql, await newDesk());
    const change = { priority: "high", groupId: randomUUID() } as const;
    const ticket = { ticketId };
    await refusalOf(changeTicket({ staff: await newStaff(sql), ticket, change, now: NOW }));
    expect(await eventsOf(webhook)).toEqual(["ticket_created"]);
  });

  test("nothing of tickets that were made up", async () => {
    const webhook = await newWebhook({ url: url() });
    const { token: deskToken } = await newDesk();
    const much = { tickets: 20, clients: 2, averageComments: 2, seed: 1 };
    const filled = await fillDesk({ deskToken, ...much, now: NOW, onProgress() {} });
    expect(filled.changes).toBeGreaterThan(0);
    expect(await eventsOf(webhook)).toEqual([]);
  });
});

describe("an internal note", () => {
  const SECRET = "Between us: he never plugged it in.";

  test("causes no delivery, and appears in none that follows", async () => {
    const webhook = await newWebhook({ url: url() });
    const staff = await newStaff(sql);
    const { ticketId } = await newTicket(sql, await newDesk());
    const note = { staff, ticket: { ticketId }, content: SECRET, submission: newSubmission() };
    await noteAsStaff({ ...note, now: later(500) });
    expect(await eventsOf(webhook)).toEqual(["ticket_created"]);
    await answer(staff, ticketId, { status: "resolved" });
    await deliverAll(sql, webhook);
    expect(heard).toHaveLength(3);
    expect(heard.filter(({ body }) => body.includes("plugged"))).toEqual([]);
  });
});

test("a ticket that is erased takes its deliveries along", async () => {
  const webhook = await newWebhook({ url: url() });
  const { ticketId } = await newTicket(sql, await newDesk());
  const [delivery] = await deliveriesOf(sql, webhook);
  await sql("delete from tickets where id = $1", [ticketId]);
  expect(await eventsOf(webhook)).toEqual([]);
  expect(delivery?.state).toBe("pending");
});
