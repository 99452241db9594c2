import type { Visited } from "./support/portal-test";
import {
  beginSession,
  QUESTION,
  type SignedDesk,
  signed,
  signedDesk,
  somebody,
  writeIn,
} from "./support/session";
import { expect, type Shop, test } from "./support/shop";
import { wordsOf } from "./support/words";

const words = wordsOf("en");

test("after the session has ended the next step leads on, and the draft is still there", async ({
  shop,
  portal,
}) => {
  const { inside, desk } = await visitSigned(shop, portal);
  await inside.getByRole("link", { name: words.frame.new }).first().click();
  await inside.getByLabel(words.form.subject).fill(QUESTION.title);
  await inside.getByLabel(words.form.content).fill("Half a question");
  const before = shop.place();
  await endSessions(portal, desk);
  await inside.getByRole("link", { name: words.frame.back }).click();
  await expect(inside.getByRole("heading", { name: words.list.title })).toBeVisible();
  expect(sessionIn(shop.place())).not.toBe(sessionIn(before));
  await inside.getByRole("link", { name: words.frame.new }).first().click();
  await expect(inside.getByLabel(words.form.subject)).toHaveValue(QUESTION.title);
  await expect(inside.getByLabel(words.form.content)).toHaveValue("Half a question");
});

test("after the session has ended a ticket opens where it was asked for", async ({
  shop,
  portal,
}) => {
  const { inside, desk, person } = await visitSigned(shop, portal);
  const { number } = await writeIn(portal, await beginSession(portal, desk, person));
  await endSessions(portal, desk);
  await shop.call("open", { n: number });
  await expect(inside.getByRole("article")).toContainText(QUESTION.content);
  expect(await shop.heard("error")).toEqual([]);
});

test("what was being sent when the session ended can be copied and is not lost", async ({
  shop,
  portal,
}) => {
  const { inside, desk } = await visitSigned(shop, portal);
  await inside.getByRole("link", { name: words.frame.new }).first().click();
  await inside.getByLabel(words.form.subject).fill(QUESTION.title);
  await inside.getByLabel(words.form.content).fill(QUESTION.content);
  const before = shop.place();
  await endSessions(portal, desk);
  await inside.getByRole("button", { name: words.form.send }).click();
  await expect(inside.getByRole("heading", { name: words.frame.sessionEnded })).toBeVisible();
  await expect(inside.getByLabel(words.frame.written)).toHaveValue(
    `${QUESTION.title}\n\n${QUESTION.content}`,
  );
  await inside.getByRole("button", { name: words.frame.goOn }).click();
  await expect(inside.getByLabel(words.form.content)).toHaveValue(QUESTION.content);
  expect(sessionIn(shop.place())).not.toBe(sessionIn(before));
  await inside.getByRole("button", { name: words.form.send }).click();
  await expect(inside.getByRole("article")).toContainText(QUESTION.content);
});

test("a session that can only end again is not asked for for ever", async ({
  page,
  shop,
  portal,
}) => {
  const { inside, desk } = await visitSigned(shop, portal);
  await endSessions(portal, desk);
  const dead = sessionIn(shop.place());
  let asked = 0;
  await page.route("**/session", async (route) => {
    asked += 1;
    const answer = await route.fetch();
    const facts = await answer.json();
    await route.fulfill({ response: answer, json: { ...facts, url: `${portal.url}/w/${dead}` } });
  });
  await inside.getByRole("link", { name: words.frame.new }).first().click();
  await expect(shop.panel.getByRole("alert")).toContainText(words.widget.unreachable);
  expect(asked).toBe(1);
  expect(await shop.heard("error")).toEqual([{ code: "expired" }]);
});

/** A page whose visitor has the list open, on a desk of its own. */
async function visitSigned(shop: Shop, portal: Visited) {
  const desk = await signedDesk(portal, "--security", "signature");
  const person = somebody();
  await shop.visit({ desk_token: desk.token, ...signed(desk, person) });
  await shop.button.click();
  await expect(shop.inside.getByRole("heading", { name: words.list.title })).toBeVisible();
  return { inside: shop.inside, desk, person };
}

/** A new key ends them; the old one stays good, so that the page's signature does too. */
async function endSessions(portal: Visited, desk: SignedDesk): Promise<void> {
  await portal.command("desk", "rotate-secret", desk.token, "--overlap", "3600");
}

function sessionIn(address: string): string {
  return new URL(address).pathname.split("/")[2] ?? "";
}
