import { expect, test } from "vitest";
import { eraseAddress, previewAddress } from "@/app/_domain/clients/erase-address";
import { askForOwnTickets } from "@/app/_domain/mail/ask-for-own-tickets";
import { testDatabase } from "../../support/database";
import {
  beginFor,
  NOW,
  newDesk,
  newSubmission,
  openIn,
  refusalOf,
  sessionOf,
} from "../../support/database-rows";
import { answer, newStaff, newTicket } from "./team";

const { sql, columnsWith } = testDatabase();

const EMAIL = "gone@gonemail.example";

function titlesOn(desk: { id: string }) {
  return sql<{ title: string }>("select title from tickets where desk_id = $1 order by title", [
    desk.id,
  ]);
}

test("what nobody identified wrote under an address goes, and nothing else", async () => {
  const [desk, other] = [await newDesk(), await newDesk()];
  const admin = await newStaff(sql);
  const gone = { title: "Gonetitle", content: "Gonetext", name: "Goneperson", email: EMAIL };
  const { ticketId } = await newTicket(sql, desk, { ticket: gone });
  await answer(admin, ticketId, { content: "Dear Goneperson" });
  await beginFor(desk.token, { user_email: "Gone@Gonemail.example", user_name: "Goneperson" });
  await newTicket(sql, desk, { ticket: { title: "Of somebody else", email: "stay@example.com" } });
  await newTicket(sql, other, { ticket: { title: "On another desk", email: EMAIL } });
  const client = await sessionOf(desk, { client_external_id: "7", user_email: EMAIL });
  await openIn(client, { ticket: { title: "Of a client" } });

  const address = { deskToken: desk.token, email: EMAIL };
  const { desk: named, ...preview } = await previewAddress(admin, address);
  expect(named).toMatchObject({ id: desk.id, name: "Lamps" });
  expect(preview).toMatchObject({ tickets: 1, comments: 1, users: 0, sessions: 1 });
  expect(await eraseAddress({ staff: admin, address, now: NOW })).toEqual({
    erased: preview,
    storageKeys: [],
  });

  for (const text of ["Gonetext", "Goneperson", "goneperson"]) {
    expect([text, await columnsWith(text)]).toEqual([text, []]);
  }
  const titles = [...(await titlesOn(desk)), ...(await titlesOn(other))].map(({ title }) => title);
  expect(titles).toEqual(["Of a client", "Of somebody else", "On another desk"]);
  const entries = await sql("select * from audit_entries where kind = 'address_erased'");
  expect(entries).toMatchObject([{ desk_id: desk.id, staff_id: admin.id, details: preview }]);
  expect(JSON.stringify(entries)).not.toContain("gonemail");
});

test("mails with a list of what was written under an address go with it, on its desk", async () => {
  const [desk, other] = [await newDesk(), await newDesk()];
  const staff = await newStaff(sql);
  const asked = { language: {}, now: NOW };
  for (const [{ token: deskToken }, email] of [
    [desk, EMAIL],
    [desk, "stay@example.com"],
    [other, EMAIL],
  ] as const) {
    await askForOwnTickets({ ...asked, deskToken, email, submission: newSubmission() });
  }
  const address = { deskToken: desk.token, email: "Gone@Gonemail.example" };
  expect(await previewAddress(staff, address)).toMatchObject({ tickets: 0, mails: 1 });
  await eraseAddress({ staff, address, now: NOW });
  const mails = await sql(
    "select desk_id, recipient_email from outbox_mails where ticket_id is null order by created_at, recipient_email",
  );
  expect(mails).toEqual([
    { desk_id: other.id, recipient_email: EMAIL },
    { desk_id: desk.id, recipient_email: "stay@example.com" },
  ]);
});

test("an address under which nothing was written is none to erase, and leaves no entry", async () => {
  const desk = await newDesk();
  const staff = await newStaff(sql);
  const address = { deskToken: desk.token, email: EMAIL };
  const before = await sql("select from audit_entries");
  const erasing = eraseAddress({ staff, address, now: NOW });
  expect(await refusalOf(erasing)).toMatchObject({ code: "client_not_found" });
  expect(await sql("select from audit_entries")).toHaveLength(before.length);
});

test("an agent, and an admin of other desks, find no address to erase", async () => {
  const [desk, other] = [await newDesk(), await newDesk()];
  const { ticketId } = await newTicket(sql, desk, { ticket: { email: EMAIL } });
  const agent = await newStaff(sql, { desks: [desk] });
  const elsewhere = { ...(await newStaff(sql, { desks: [other] })), role: "admin" as const };
  for (const staff of [agent, elsewhere]) {
    for (const deskToken of [desk.token, "no desk"]) {
      const address = { deskToken, email: EMAIL };
      const works = [previewAddress(staff, address), eraseAddress({ staff, address, now: NOW })];
      for (const work of works) {
        expect(await refusalOf(work)).toMatchObject({ code: "client_not_found" });
      }
    }
  }
  expect(await sql("select from tickets where id = $1", [ticketId])).toHaveLength(1);
});
