import { strictPolicy } from "./support/host-site";
import { deskOfLevel, QUESTION, signed, somebody } from "./support/session";
import { expect, test } from "./support/shop";
import { wordsOf } from "./support/words";

const { attachments, frame } = wordsOf("en");
/** The smallest picture there is. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("a picture goes with a ticket from the panel on a strict site, and opens in the panel", async ({
  page,
  shop,
  portal,
}) => {
  const desk = await deskOfLevel(portal, "mixed");
  const config = { desk_token: desk.token, ...signed(desk, somebody()) };
  await shop.visit(config, { headers: strictPolicy(portal.url) });
  await shop.button.click();
  await shop.inside.getByRole("link", { name: frame.new }).first().click();
  await shop.inside.locator("[name=title]").fill(QUESTION.title);
  await shop.inside.locator("[name=content]").fill(QUESTION.content);
  const picture = { name: "lamp.png", mimeType: "image/png", buffer: PNG };
  await shop.inside.locator("input[type=file]").setInputFiles(picture);
  const done = attachments.done.replace("{name}", "lamp.png");
  await expect(shop.inside.getByText(done)).toBeAttached();
  await shop.inside.locator("form button[type=submit]").last().click();
  await shop.inside.getByRole("link", { name: "lamp.png" }).click();
  const shown = shop.inside.getByRole("dialog", { name: "lamp.png" });
  await expect(shown.getByRole("img", { name: "lamp.png" })).toHaveJSProperty("naturalWidth", 1);
  await page.keyboard.press("Escape");
  await expect(shown).toBeHidden();
  await expect(shop.panel).toBeVisible();
  expect(await shop.violations()).toEqual([]);
  expect(shop.complaints).toEqual([]);
});
