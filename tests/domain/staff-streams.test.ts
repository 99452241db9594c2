import { createServer, get, type IncomingMessage, type Server } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { streamStaffFile } from "@/app/_server/staff-streams";
import { database } from "@/prisma/client";
import { testDatabase } from "../support/database";
import { newDesk } from "../support/database-rows";
import { cheapSignIn, cookieHeader, cookiesOf, newPerson } from "./staff/team";

const { sql } = testDatabase();

const PAGES = 4;

let server: Server;
let cookie: string;
/** What became of the requests, in their order. */
const outcomes: Promise<boolean>[] = [];

beforeAll(async () => {
  cheapSignIn();
  const desk = await newDesk();
  await sql(
    `insert into tickets (id, desk_id, number, number_key, title, content, author_name, locale,
       last_activity_at, created_at)
     select gen_random_uuid(), $1, n, n, 'Lamp ' || n, repeat('dark ', 1000), 'Zofia', 'en', now(),
       now() - n * interval '1 second' from generate_series(1, $2) n`,
    [desk.id, PAGES * 1000],
  );
  const { email } = await newPerson({ role: "admin" });
  cookie = cookieHeader(await cookiesOf(email)) ?? "";
  server = createServer((request, response) => {
    const url = new URL(`http://portal.example${request.url}`);
    const answering = streamStaffFile({ request, response, url });
    outcomes.push(answering);
    answering.then((done) => done || response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
});

beforeEach(() => outcomes.splice(0));

afterAll(() => new Promise((resolve) => server.close(resolve)));

function ask(path: string, as = cookie): Promise<IncomingMessage> {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return new Promise((resolve, reject) => {
    get({ port, path, headers: { cookie: as }, agent: false }, resolve).on("error", reject);
  });
}

test("a reader who leaves ends the reading, and is no failure", async () => {
  const asking = vi.spyOn(database().pool, "query");
  const pages = () => asking.mock.calls.filter((call) => /"export_/.test(JSON.stringify(call[0])));
  const response = await ask("/staff/export/tickets.csv");
  await vi.waitUntil(() => pages().length > 0);
  response.destroy();
  expect(await outcomes[0]).toBe(true);
  expect(pages().length).toBeLessThan(PAGES);
  asking.mockRestore();
});

test("a file that is read to its end holds every ticket once", async () => {
  const response = await ask("/staff/export/tickets.json?view=all");
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) text += chunk;
  const numbers = JSON.parse(text).map(({ number }: { number: string }) => number);
  expect([numbers.length, new Set(numbers).size]).toEqual([PAGES * 1000, PAGES * 1000]);
});

test("an agent, nobody, and whoever asks for an unknown desk are left to the team's pages", async () => {
  const { email } = await newPerson({ role: "agent" });
  const agent = cookieHeader(await cookiesOf(email)) ?? "";
  const file = "/staff/export/tickets.csv";
  for (const response of [
    await ask(file, agent),
    await ask(file, ""),
    await ask(`${file}?desk=x`),
  ]) {
    response.resume();
    expect(response.headers["content-disposition"]).toBeUndefined();
  }
  expect(await Promise.all(outcomes)).toEqual([false, false, false]);
});
