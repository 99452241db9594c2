import http from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { noteAsStaff } from "@/app/_domain/tickets/answer-ticket";
import { answerLive } from "@/app/_server/live-door";
import { LiveStreams } from "@/app/_server/live-streams";
import { testDatabase } from "../../support/database";
import { newDesk, newSubmission, type TestDesk } from "../../support/database-rows";
import { cheapSignIn, cookieHeader, cookiesOf, newPerson } from "../staff/team";
import { answer, newStaff, newTicket } from "./team";

const { sql } = testDatabase();

const BEAT_MS = 100;
const streams = new LiveStreams({ beatEveryMs: BEAT_MS });
const server = http.createServer((request, response) => {
  const url = new URL(`${own()}${request.url}`);
  answerLive(streams, { request, response, url, own: own() });
});

function own(): string {
  return `http://localhost:${portOf(server)}`;
}

function portOf(listening: http.Server): number {
  const address = listening.address();
  return typeof address === "object" && address ? address.port : 0;
}

let desk: TestDesk;
let cookie: string;
let ticketId: string;
let me: { id: string; email: string };

beforeAll(async () => {
  cheapSignIn("http://localhost");
  await new Promise<void>((resolve) => server.listen(0, resolve));
  desk = await newDesk();
});

beforeEach(async () => {
  me = await newPerson({ deskIds: [desk.id], name: "Mara Lind" });
  cookie = await cookieOf(me);
  ticketId = (await newTicket(sql, desk)).ticketId;
});

afterAll(async () => {
  await streams.close();
  server.closeAllConnections();
  server.close();
});

async function cookieOf({ email }: { email: string }): Promise<string> {
  return cookieHeader(await cookiesOf(email)) ?? "";
}

interface Heard {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: () => string;
  ended: Promise<void>;
  leave: () => void;
}

function ask(query: string, options: http.RequestOptions = {}): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const headers = { Cookie: cookie, ...options.headers };
    const request = http.request(`${own()}/staff/live${query}`, {
      agent: false,
      ...options,
      headers,
    });
    request.on("error", reject);
    request.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      const ended = new Promise<void>((over) => response.on("close", over));
      const { statusCode: status = 0, headers } = response;
      resolve({ status, headers, text: () => text, ended, leave: () => request.destroy() });
    });
    request.end();
  });
}

function say(kind: string, of = ticketId, headers: http.OutgoingHttpHeaders = {}) {
  const post = { method: "POST", headers: { Origin: own(), ...headers } };
  return ask(`?ticket=${of}&kind=${kind}`, post);
}

describe("a stream of news", () => {
  test("tells which ticket and what kind of thing, nothing that it says, and is kept by nobody", async () => {
    const heard = await ask("");
    expect(heard.status).toBe(200);
    expect(heard.headers).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "private, no-store, no-transform",
    });
    await answer(await newStaff(sql, { name: "Tom" }), ticketId, { content: "Turn it on." });
    await expect.poll(heard.text).toContain("comment_added");
    const [, data = ""] = /event: news\ndata: (.*)\n\n/.exec(heard.text()) ?? [];
    expect(JSON.parse(data)).toEqual({
      ticketId,
      deskId: desk.id,
      kind: "comment_added",
      at: expect.any(Number),
    });
    expect(heard.text()).not.toMatch(/Turn it on|Tom/);
    heard.leave();
  });

  test("beats while nothing happens", async () => {
    const heard = await ask("");
    await expect.poll(heard.text).toContain(": \n\n: \n\n");
    heard.leave();
  });

  test("of one ticket holds no other, and there is none of a ticket of another desk", async () => {
    const heard = await ask(`?ticket=${ticketId}`);
    const other = await newTicket(sql, desk);
    const staff = await newStaff(sql);
    await noteAsStaff({
      staff,
      ticket: { ticketId },
      content: "Hm",
      submission: newSubmission(),
      now: new Date(),
    });
    await expect.poll(heard.text).toContain("note_added");
    expect(heard.text()).not.toContain(other.ticketId);
    heard.leave();
    const theirs = await newTicket(sql, await newDesk());
    const answers = [theirs.ticketId, "0198c0de-0000-7000-8000-000000000000"];
    for (const id of answers) expect((await ask(`?ticket=${id}`)).status).toBe(404);
    expect((await ask("?ticket=x")).status).toBe(400);
  });

  test("holds nothing of a desk that the person may not see", async () => {
    const stranger = await newPerson({ deskIds: [(await newDesk()).id] });
    const heard = await ask("", { headers: { Cookie: await cookieOf(stranger) } });
    const mine = await ask("");
    await answer(await newStaff(sql), ticketId);
    await expect.poll(mine.text).toContain(ticketId);
    expect(heard.text()).not.toContain(desk.id);
    mine.leave();
    heard.leave();
  });

  test("tells what happened after the page was read, and that something is not known", async () => {
    const first = await ask("");
    const before = Date.now();
    await answer(await newStaff(sql), ticketId);
    await expect.poll(first.text).toContain(ticketId);
    const caughtUp = await ask(`?since=${before}`);
    await expect.poll(caughtUp.text).toContain(ticketId);
    const late = await ask(`?since=${Date.now()}`);
    await expect.poll(late.text).toContain(": ");
    expect(late.text()).not.toContain("news");
    const longAgo = await ask("?since=1");
    await expect.poll(longAgo.text).toContain("event: missed");
    for (const each of [first, caughtUp, late, longAgo]) each.leave();
  });
});

describe("a stream ends", () => {
  test.each([
    ["who signed out", "delete from staff_sessions where staff_id = $1"],
    ["who was deactivated", "update staff set deactivated_at = now() where id = $1"],
    ["whom the ticket was taken from", "delete from staff_desks where staff_id = $1"],
  ])("for somebody %s", async (_, deed) => {
    const heard = await ask(`?ticket=${ticketId}`);
    await expect.poll(heard.text).toContain(": ");
    await sql(deed, [me.id]);
    await heard.ended;
  });

  test("for whoever is kept from a desk by what they hear of it", async () => {
    const heard = await ask("");
    const other = await newDesk();
    await sql("update staff_desks set desk_id = $2 where staff_id = $1", [me.id, other.id]);
    const beats = heard.text().split(": \n").length;
    await expect.poll(() => heard.text().split(": \n").length).toBeGreaterThan(beats + 1);
    const { ticketId: theirs } = await newTicket(sql, other);
    await answer(await newStaff(sql), ticketId);
    await expect.poll(heard.text).toContain(theirs);
    expect(heard.text()).not.toContain(ticketId);
    heard.leave();
  });

  test("at once when the portal stops, and none begins after that", async () => {
    const stopping = new LiveStreams();
    const once = http.createServer((request, response) => {
      const url = new URL(`${own()}${request.url}`);
      answerLive(stopping, { request, response, url, own: own() });
    });
    await new Promise<void>((resolve) => once.listen(0, resolve));
    const port = portOf(once);
    const heard = await ask("", { port });
    expect(heard.status).toBe(200);
    await stopping.close();
    await heard.ended;
    expect((await ask("", { port })).status).toBe(503);
    once.closeAllConnections();
    once.close();
  });
});

describe("a stream is refused", () => {
  test.each<[number, string, http.RequestOptions]>([
    [401, "without a session", { headers: { Cookie: "" } }],
    [403, "to another site", { headers: { Origin: "https://evil.example" } }],
    [403, "to no site that says its name", { headers: { Origin: "null" } }],
    [403, "to a page of another site", { headers: { "Sec-Fetch-Site": "cross-site" } }],
    [405, "to whoever would change it", { method: "PUT", headers: {} }],
    [403, "to a form without an origin", { method: "POST", headers: {} }],
  ])("with %i %s", async (status, _, options) => {
    expect((await ask("", options)).status).toBe(status);
  });

  test("with 429 to somebody who has twenty", async () => {
    const many = await Promise.all(Array.from({ length: 20 }, () => ask("")));
    expect((await ask("")).status).toBe(429);
    many[0]?.leave();
    await expect
      .poll(async () => {
        const again = await ask("");
        again.leave();
        return again.status;
      })
      .toBe(200);
    for (const each of many) each.leave();
  });
});

describe("whoever looks at a ticket", () => {
  test("is known to those who come later, as a writer too, and no more when they left", async () => {
    const tom = { Cookie: await cookieOf(await newPerson({ name: "Tom" })) };
    const first = await ask(`?ticket=${ticketId}`);
    expect((await say("looking", ticketId, tom)).status).toBe(204);
    await expect.poll(first.text).toContain('"name":"Tom","writing":false}]');
    const later = await ask(`?ticket=${ticketId}`);
    await expect.poll(later.text).toContain('"name":"Tom","writing":false}]');
    await say("writing", ticketId, tom);
    await expect.poll(later.text).toContain('"name":"Tom","writing":true}]');
    await say("left", ticketId, tom);
    await expect.poll(later.text).toMatch(/data: \[\]\n\n$|data: \[\]\n\n: /);
    first.leave();
    later.leave();
  });

  test("does not see themselves, and is in no news of the inbox", async () => {
    const mine = await ask(`?ticket=${ticketId}`);
    const inbox = await ask("");
    await say("looking");
    await answer(await newStaff(sql), ticketId);
    await expect.poll(inbox.text).toContain("comment_added");
    await expect.poll(mine.text).toContain("comment_added");
    expect(inbox.text() + mine.text()).not.toMatch(/Mara|looking/);
    mine.leave();
    inbox.leave();
  });

  test("can say so of their own desks' tickets alone", async () => {
    const theirs = await newTicket(sql, await newDesk());
    expect((await say("looking", theirs.ticketId)).status).toBe(404);
    expect((await say("dancing")).status).toBe(400);
    expect((await say("looking", ticketId, { Cookie: "" })).status).toBe(401);
  });
});

test("a page that is left open does not keep a session alive", async () => {
  const long = "2020-01-01T00:00:00Z";
  await sql("update staff_sessions set last_used_at = now() - interval '1 hour'");
  const before = await sql("select last_used_at from staff_sessions where staff_id = $1", [me.id]);
  const heard = await ask("");
  await expect.poll(heard.text).toContain(": \n\n: \n\n");
  const after = await sql("select last_used_at from staff_sessions where staff_id = $1", [me.id]);
  expect(after).toEqual(before);
  await sql("update staff_sessions set last_used_at = $2 where staff_id = $1", [me.id, long]);
  await heard.ended;
});
