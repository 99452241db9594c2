import { expect, test } from "vitest";
import { readClient } from "@/app/_domain/clients/read-client";
import { testDatabase } from "../../support/database";
import { later, NOW, newDesk, openIn, refusalOf, sessionOf } from "../../support/database-rows";
import { newStaff } from "./team";

const { sql } = testDatabase();

const PERSON = { client_external_id: "7", client_name: "Lampworks", client_plan: "Gold" };

async function newClient(count: number) {
  const desk = await newDesk();
  const session = await sessionOf(desk, { ...PERSON, user_external_id: "1", user_name: "Zofia" });
  const titles = Array.from({ length: count }, (_, place) => `Ticket ${place}`);
  for (const [place, title] of titles.entries()) {
    await openIn(session, { ticket: { title }, now: later(place) });
  }
  const [client] = await sql<{ id: string }>("select id from clients where desk_id = $1", [
    desk.id,
  ]);
  return { desk, clientId: client?.id ?? "", titles };
}

test("a client comes with its people and, page by page, all of its tickets", async () => {
  const { desk, clientId, titles } = await newClient(27);
  const staff = await newStaff(sql, { desks: [desk] });
  const first = await readClient({ staff, clientId, now: NOW });
  expect(first).toMatchObject({
    name: "Lampworks",
    plan: "Gold",
    identity: "verified",
    desk: { token: desk.token },
    users: [{ externalId: "1", name: "Zofia" }],
    userCount: 1,
  });
  const second = await readClient({ staff, clientId, after: first.next, now: NOW });
  const pages = [first, second].map(({ tickets }) => tickets.map(({ title }) => title));
  expect(pages.flat()).toEqual(titles.toReversed());
  expect([pages[0]?.length, second.next]).toEqual([25, undefined]);
});

test("a client of another desk is as unknown as one that never was", async () => {
  const { clientId } = await newClient(1);
  const staff = await newStaff(sql, { desks: [await newDesk()] });
  for (const id of [clientId, "00000000-0000-7000-8000-000000000000", "x"]) {
    const reading = readClient({ staff, clientId: id, now: NOW });
    expect(await refusalOf(reading)).toMatchObject({ code: "client_not_found" });
  }
});
