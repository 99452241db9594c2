import { expect, test } from "vitest";
import { readSessionWithUnread, sessionFor } from "@/app/_domain/clients/read-session";
import { noteAsStaff } from "@/app/_domain/tickets/answer-ticket";
import { changeTicket } from "@/app/_domain/tickets/change-ticket";
import { listTicketsInSession } from "@/app/_domain/tickets/list-tickets-in-session";
import { countUnread } from "@/app/_domain/tickets/read-mark";
import { readThreadInSession } from "@/app/_domain/tickets/read-thread-in-session";
import { readThreadWithToken } from "@/app/_domain/tickets/read-thread-with-token";
import { testDatabase } from "../../support/database";
import { begin, later, newDesk, newSubmission, openIn, signed } from "../../support/database-rows";
import { newGroup, newStaff } from "./team";

const { sql, columnsWith } = testDatabase();
const SECRET = "Cantankerousxyz";

test("a note changes nothing of what a client is told, and stands nowhere but with the team", async () => {
  const desk = await newDesk();
  const staff = await newStaff(sql, { name: "Secretive Sam", desks: [desk] });
  const said = { client_external_id: "CRM-1", user_external_id: "ada", user_name: "Ada" };
  const begun = await begin(desk.token, signed(desk, said), { now: later(0) });
  const session = await sessionFor(begun.token, later(0));
  const { number, token } = await openIn(session);
  const now = later(5000);

  async function told(): Promise<string> {
    const filter = { search: SECRET };
    return JSON.stringify([
      await readThreadWithToken(token, undefined),
      await readThreadInSession({ session, number, now }),
      await listTicketsInSession({ session, limit: 50, now }),
      await listTicketsInSession({ session, filter, limit: 50, now }),
      await countUnread(session, now),
      await readSessionWithUnread(begun.token, now),
      await sql("select * from outbox_mails order by id"),
    ]);
  }

  const before = await told();
  const ticket = { deskToken: desk.token, number };
  const note = { staff, ticket, content: `The client is ${SECRET}` };
  await noteAsStaff({ ...note, submission: newSubmission(), now: later(1000) });
  const groupId = await newGroup(sql, "Hard cases");
  const change = { assigneeId: staff.id, groupId, snoozedUntil: later(9000) };
  await changeTicket({ staff, ticket, change, now: later(2000) });
  expect(await told()).toBe(before);
  expect(await columnsWith(SECRET)).toEqual(["comments.content"]);
  expect(await columnsWith(SECRET.toLowerCase())).toEqual(["ticket_search.vector"]);
});
