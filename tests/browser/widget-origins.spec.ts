import { createDesk, tokenOf } from "./support/portal-test";
import { expect, test } from "./support/shop";
import { wordsOf } from "./support/words";

const words = wordsOf("en");

test("a desk that names the sites it may be on is on them", async ({ shop, portal }) => {
  const origins = `https://shop.example ${shop.site.url}`;
  const desk = await createDesk(portal, "--name", "Lamps", "--origins", origins);
  await shop.visit({ desk_token: tokenOf(desk) });
  await shop.button.click();
  await expect(shop.inside.getByLabel(words.form.email)).toBeVisible();
  await expect(shop.panel.getByRole("status")).toBeHidden();
  expect(shop.complaints).toEqual([]);
});

test("a desk that does not name the site shows nothing on it", async ({ page, shop, portal }) => {
  const desk = await createDesk(portal, "--name", "Lamps", "--origins", "https://shop.example");
  await shop.visit({ desk_token: tokenOf(desk) });
  // The browser does not let the page read what the portal has to say.
  await expect.poll(() => shop.heard("error")).toEqual([{ code: "unreachable" }]);
  await expect(page.locator("body > :not(script)")).toHaveCount(0);
  expect(await shop.violations()).toEqual([]);
});
