import { beforeAll, expect, test, vi } from "vitest";
import { readEnvironment } from "@/app/_web/environment";
import { withRequest } from "@/app/_web/request-context";
import InboxPage from "@/app/staff/(team)/inbox/page";
import TicketPage from "@/app/staff/(team)/tickets/[id]/page";
import { database } from "@/prisma/client";
import { testDatabase } from "../../support/database";
import { newDesk } from "../../support/database-rows";
import { cheapSignIn, cookieHeader, cookiesOf, newPerson } from "../staff/team";
import { newTicket } from "./team";

const { sql } = testDatabase();

const sent = vi.hoisted(() => ({ cookie: "" }));
vi.mock("next/headers", () => ({ headers: async () => new Headers(sent) }));

let ticketId: string;

beforeAll(async () => {
  cheapSignIn("http://localhost");
  vi.stubEnv("APP_URL", "http://localhost");
  readEnvironment();
  const desk = await newDesk();
  ticketId = (await newTicket(sql, desk)).ticketId;
  const { email } = await newPerson({ deskIds: [desk.id] });
  sent.cookie = cookieHeader(await cookiesOf(email)) ?? "";
});

/** How often a page asks, in a request of its own. */
async function statementsOf(path: string, page: () => Promise<unknown>): Promise<number> {
  const asked = vi.spyOn(database().pool, "query");
  const url = new URL(`http://localhost${path}`);
  const context = { url, address: "", acceptLanguage: undefined, nonce: "" };
  await withRequest(context, page);
  const { length } = asked.mock.calls;
  asked.mockRestore();
  return length;
}

function searchParams(fields: Record<string, string> = {}) {
  return Promise.resolve(fields);
}

test("a ticket's page asks the database four times at most, whoever asks included", async () => {
  const params = Promise.resolve({ id: ticketId });
  const saved = "0198c0de-0000-4000-8000-000000000000";
  const page = () => TicketPage({ params, searchParams: searchParams({ saved }) });
  const count = await statementsOf(`/staff/tickets/${ticketId}`, page);
  expect(count).toBeGreaterThan(1);
  expect(count).toBeLessThanOrEqual(4);
});

test.each<Record<string, string>>([{}, { q: "chain" }])(
  "the inbox with %j asks the database four times at most, whoever asks included",
  async (fields) => {
    const page = () => InboxPage({ searchParams: searchParams(fields) });
    const count = await statementsOf("/staff/inbox", page);
    expect(count).toBeGreaterThan(1);
    expect(count).toBeLessThanOrEqual(4);
  },
);
