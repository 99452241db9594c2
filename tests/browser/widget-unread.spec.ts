import {
  beginSession,
  deskOfLevel,
  QUESTION,
  replyTo,
  signed,
  somebody,
  writeIn,
} from "./support/session";
import { expect, test } from "./support/shop";
import { filled, wordsOf } from "./support/words";

const words = wordsOf("en");
const REPLY = "Have you tried another bulb?";

test("an answer of the team shows as a badge until it is read", async ({ shop, portal }) => {
  const desk = await deskOfLevel(portal, "signature");
  const person = somebody();
  const { number } = await writeIn(portal, await beginSession(portal, desk, person));
  await shop.visit({ desk_token: desk.token, ...signed(desk, person) });
  const badge = shop.button.locator("b");
  await shop.button.click();
  await expect(shop.inside.getByRole("link", { name: QUESTION.title })).toBeVisible();
  await expect(badge).toBeHidden();
  expect(await shop.heard("unread")).toEqual([]);
  await shop.button.click();
  await replyTo(portal, desk, number, "--content", REPLY);

  await shop.button.click();
  await expect(badge).toHaveText("1");
  const unread = filled(words.widget.unread, { count: "1" });
  await expect(shop.button).toHaveAccessibleName(`${words.widget.button}, ${unread}`);
  expect(await shop.heard("unread")).toEqual([{ count: 1 }]);
  await expect(shop.inside.getByRole("listitem")).toContainText(words.list.unread);

  await shop.inside.getByRole("link", { name: QUESTION.title }).click();
  await expect(shop.inside.getByRole("article").last()).toContainText(REPLY);
  await shop.inside.getByRole("article").last().click();
  await expect(badge).toBeHidden();
  await expect(shop.button).toHaveAccessibleName(words.widget.button);
  expect(await shop.heard("unread")).toEqual([{ count: 1 }, { count: 0 }]);
});

test("who signs out takes the badge along", async ({ shop, portal }) => {
  const desk = await deskOfLevel(portal, "mixed");
  const person = somebody();
  const { number } = await writeIn(portal, await beginSession(portal, desk, person));
  await replyTo(portal, desk, number, "--content", REPLY);
  await shop.visit({ desk_token: desk.token, ...signed(desk, person) });
  await shop.button.click();
  await expect(shop.button.locator("b")).toHaveText("1");
  await shop.call("logout");
  await expect(shop.button.locator("b")).toBeHidden();
  expect(await shop.heard("unread")).toEqual([{ count: 1 }, { count: 0 }]);
});
