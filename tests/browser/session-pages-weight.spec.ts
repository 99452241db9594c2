import { expect, test, type Visited } from "./support/portal-test";
import { ask } from "./support/raw-http";
import {
  type BegunSession,
  beginSession,
  commentIn,
  deskOfLevel,
  replyTo,
  writeIn,
} from "./support/session";

const MOST_BYTES = 20_000;

/** As long as people's own, with no two alike: what repeats itself weighs nothing. */
const TEXTS = [
  "The front light flickers when I ride over cobblestones and goes out in the rain.",
  "Where can I change the delivery address of an order that was packed this morning?",
  "Our invoice for October names the old company, and the tax number is missing.",
  "Two of the eleven rental bicycles came back with a bent rear derailleur hanger.",
  "Is there a way to lock the battery so that nobody takes it out at the station?",
];

/** The bytes of a page and of all that it loads, as a browser gets them that comes first. */
async function weightOf(portal: Visited, path: string): Promise<number> {
  const headers = { "Accept-Encoding": "gzip" };
  const { body, status } = await ask(portal.url, path);
  expect(status).toBe(200);
  const parts = body.matchAll(/(?:src|<link [^>]*href)="(\/[^"]+)"/g);
  const paths = [path, ...[...parts].map((match) => match[1] ?? "")];
  expect(paths.map((part) => /\.\w+$/.exec(part)?.[0])).toEqual([undefined, ".css", ".svg", ".js"]);
  const answers = await Promise.all(paths.map((part) => ask(portal.url, part, { headers })));
  const bytes = answers.map((answer) => Number(answer.headers["content-length"]));
  expect(bytes).toEqual(answers.map((answer) => answer.bytes));
  return bytes.reduce((sum, count) => sum + count);
}

async function writeMany(portal: Visited, session: BegunSession, count: number): Promise<void> {
  for (let place = 0; place < count; place += 1) {
    const content = TEXTS[place % TEXTS.length] ?? "";
    await writeIn(portal, session, { title: `${place}: ${content.slice(0, 50)}`, content });
  }
}

test("a list of 20 tickets weighs at most 20 kB with all that it loads", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  await writeMany(portal, session, 20);
  const { body } = await ask(portal.url, session.path);
  expect(body.match(/class="ticket/g)).toHaveLength(21);
  expect(await weightOf(portal, session.path)).toBeLessThanOrEqual(MOST_BYTES);
});

test("a ticket with 10 comments weighs at most 20 kB with all that it loads", async ({
  portal,
}) => {
  const desk = await deskOfLevel(portal, "mixed");
  const session = await beginSession(portal, desk);
  const { number } = await writeIn(portal, session);
  await replyTo(portal, desk, number, "--content", TEXTS[0] ?? "", "--name", "Mara");
  for (let place = 1; place < 10; place += 1) {
    await commentIn(portal, session, number, `${place}: ${TEXTS[place % TEXTS.length]}`);
  }
  const path = `${session.path}/tickets/${number}`;
  expect((await ask(portal.url, path)).body.match(/<article /g)).toHaveLength(11);
  expect(await weightOf(portal, path)).toBeLessThanOrEqual(MOST_BYTES);
});

test("the form weighs at most 20 kB with all that it loads", async ({ portal }) => {
  const { path } = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  expect(await weightOf(portal, `${path}/new`)).toBeLessThanOrEqual(MOST_BYTES);
});
