import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { eraseClient, previewErasure } from "@/app/_domain/clients/erase-client";
import { countTickets } from "@/app/_domain/inbox/count-tickets";
import { askForOwnTickets } from "@/app/_domain/mail/ask-for-own-tickets";
import { noteAsStaff } from "@/app/_domain/tickets/answer-ticket";
import { commentInSession } from "@/app/_domain/tickets/comment-in-session";
import { testDatabase } from "../../support/database";
import {
  beginFor,
  later,
  NOW,
  newDesk,
  newSubmission,
  openIn,
  sessionOf,
} from "../../support/database-rows";
import { answer, newStaff } from "./team";

const { sql, columnsWith } = testDatabase();

const CLIENT = {
  client_external_id: "Goneclientid",
  client_name: "Gonecompany",
  client_email: "gone@gonemail.example",
  user_external_id: "Goneuserid",
  user_name: "Goneperson",
  user_phone: "+48999888777",
};

test("an erased client leaves nothing but a number of what went, and takes nobody along", async () => {
  const desk = await newDesk();
  const admin = await newStaff(sql, { name: "Tom Ashby" });
  const session = await sessionOf(desk, CLIENT);
  await beginFor(desk.token, CLIENT);
  const ticket = { title: "Gonetitle", content: "Gonetext" };
  const { number } = await openIn(session, { ticket });
  await openIn(session);
  const comment = { session, number, content: "Gonecomment", now: later(1) };
  await commentInSession({ ...comment, submission: newSubmission() });
  const named = { deskToken: desk.token, number };
  const note = { staff: admin, ticket: named, content: "Gonenote on Gonecompany", now: later(2) };
  await noteAsStaff({ ...note, submission: newSubmission() });
  const [row] = await sql<{ id: string; client_id: string }>(
    "select id, client_id from tickets where desk_id = $1 and number = $2",
    [desk.id, number],
  );
  await answer(admin, row?.id ?? "", { content: "Dear Goneperson" });
  await sql(
    `insert into attachments
       (id, desk_id, ticket_id, session_id, name, size, content_type, sha256, storage_key, created_at)
     values ($1, $3, $4, $5, 'Gonefile.png', 1, 'image/png', '', 'gone-1', now()),
       ($2, $3, null, $5, 'Gonedraft.png', 1, 'image/png', '', 'gone-2', now())`,
    [randomUUID(), randomUUID(), desk.id, row?.id, session.id],
  );
  const [{ email } = { email: "" }] = await sql<{ email: string }>(
    "select author_email as email from tickets where id = $1",
    [row?.id],
  );
  const asked = { deskToken: desk.token, language: {}, submission: newSubmission(), now: NOW };
  await askForOwnTickets({ ...asked, email });
  const neighbour = await sessionOf(desk, { client_external_id: "Staying", user_name: "Stay" });
  await openIn(neighbour);
  const clientId = row?.client_id ?? "";

  const preview = await previewErasure(admin, clientId);
  const numbers = { tickets: 2, comments: 3, users: 1, sessions: 2, attachments: 2 };
  expect(preview).toMatchObject({
    client: { id: clientId, externalId: "Goneclientid", name: "Gonecompany" },
    ...numbers,
  });
  expect(await columnsWith("Goneperson")).not.toEqual([]);

  const { erased, storageKeys } = await eraseClient({
    staff: admin,
    clientId,
    typed: "Gonecompany",
    now: NOW,
  });
  const { client: _, ...counted } = preview;
  expect(erased).toEqual(counted);
  expect(await sql("select from outbox_mails where kind = 'own_tickets'")).toEqual([]);
  expect(storageKeys.toSorted()).toEqual(["gone-1", "gone-2"]);

  const words = [
    "Gonetitle",
    "Gonetext",
    "Gonecomment",
    "Gonenote",
    "Gonefile",
    "Gonedraft",
    "gone-",
  ];
  for (const text of [...words, ...Object.values(CLIENT), clientId, row?.id ?? "", session.id]) {
    expect([text, await columnsWith(text)]).toEqual([text, []]);
    expect([text, await columnsWith(text.toLowerCase())]).toEqual([text, []]);
  }
  const entries = await sql("select * from audit_entries where kind = 'client_erased'");
  expect(entries).toMatchObject([
    {
      desk_id: desk.id,
      ticket_id: null,
      staff_id: admin.id,
      actor_name: "Tom Ashby",
      details: erased,
    },
  ]);
  expect(await sql("select from tickets where desk_id = $1", [desk.id])).toHaveLength(1);
  expect(await countTickets({ ...admin, deskIds: [desk.id] }, NOW)).toMatchObject([{ allOpen: 1 }]);
});

test("an erasure that fails half-way has erased nothing", async () => {
  const desk = await newDesk();
  const admin = await newStaff(sql);
  await openIn(await sessionOf(desk, CLIENT));
  const [client] = await sql<{ id: string }>("select id from clients where desk_id = $1", [
    desk.id,
  ]);
  await sql(
    "alter table audit_entries add constraint fail check (kind <> 'client_erased') not valid",
  );
  const erasing = eraseClient({
    staff: admin,
    clientId: client?.id ?? "",
    typed: "Goneclientid",
    now: NOW,
  });
  await expect(erasing).rejects.toThrow("fail");
  await sql("alter table audit_entries drop constraint fail");
  expect(await sql("select from tickets where client_id = $1", [client?.id])).toHaveLength(1);
});
