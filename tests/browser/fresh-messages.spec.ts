import type { Page } from "@playwright/test";
import { expect, numberOf, test } from "./support/portal-test";
import { ask, writeTicket } from "./support/raw-http";
import { beginSession, deskOfLevel, replyTo, writeIn } from "./support/session";
import { wordsOf } from "./support/words";

const words = wordsOf("en");
const TYPED = "Half an answer";

test("an answer of the team appears on the open public page, and what is typed stays", async ({
  page,
  portal,
}) => {
  const ticket = await writeTicket(portal.url, portal.desk);
  const number = await numberOf(portal, ticket);
  await page.clock.install();
  await page.goto(`${ticket}?lang=en`);
  const field = await type(page);
  const { y } = (await field.boundingBox()) ?? { y: 0 };
  const reply = (...words: string[]) =>
    portal.command("ticket", "reply", portal.deskToken, number, "--content", ...words);
  await reply("It is the bulb.");
  await page.clock.fastForward("00:21");
  await expect(page.getByRole("article").last()).toContainText("It is the bulb.");
  await expect(page.getByRole("status").first()).toHaveText(words.list.unread);
  await expect(page.getByText(words.ticket.noAnswerYet)).toBeHidden();
  await expect(field).toHaveValue(TYPED);
  await expect(field).toBeFocused();
  expect(Math.abs(((await field.boundingBox())?.y ?? 0) - y)).toBeLessThan(2);

  await reply("Done.", "--status", "resolved");
  await page.clock.fastForward("00:21");
  await expect(page.getByRole("button", { name: words.ticket.reopen })).toBeVisible();
  await expect(page.getByText(words.change.team.resolved)).toHaveCount(1);
  await expect(page.getByRole("article")).toHaveCount(3);
  await page.getByRole("button", { name: words.ticket.send }).click();
  await expect(page.getByRole("article").last()).toContainText(TYPED);
});

test("an answer of the team appears on the open page of a session", async ({ page, portal }) => {
  const desk = await deskOfLevel(portal, "mixed");
  const session = await beginSession(portal, desk);
  const { number } = await writeIn(portal, session);
  await page.clock.install();
  await page.goto(`${session.path}/tickets/${number}?lang=en`);
  const field = await type(page);
  await replyTo(portal, desk, number, "--content", "Which lamp?", "--status", "waiting");
  await page.clock.fastForward("00:21");
  await expect(page.getByRole("article").last()).toContainText("Which lamp?");
  await expect(page.locator("#status")).toContainText(words.status.waiting);
  await expect(field).toHaveValue(TYPED);
  const marked = page.waitForRequest((request) => request.method() === "POST");
  await field.press("Space");
  await marked;
});

test("what is newest is told to those who see the ticket, and to nobody else", async ({
  portal,
}) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const { number, url } = await writeIn(portal, session);
  const path = `${session.path}/tickets/${number}/newest`;
  for (const known of [path, `${new URL(url).pathname}/newest`]) {
    const { status, body, headers } = await ask(portal.url, known);
    expect([status, body, headers["cache-control"]]).toEqual([200, "0 open", "private, no-store"]);
  }
  const other = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const unknown = [path.replace(session.token, other.token), `/t/${"a".repeat(43)}/newest`];
  for (const address of unknown) expect((await ask(portal.url, address)).status).toBe(404);
  expect((await ask(portal.url, path, { method: "POST" })).status).toBe(405);
});

async function type(page: Page) {
  const field = page.getByLabel(words.ticket.reply);
  await field.fill(TYPED);
  return field;
}
