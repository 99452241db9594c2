import type { Visited } from "./support/portal-test";
import { deskOfLevel, type SignedDesk, signedDesk } from "./support/session";
import { expect, type Shop, test } from "./support/shop";
import { wordsOf } from "./support/words";

const words = wordsOf("en");
const HIDE = "*/checkout*";

/** What a browser has, and one without the Navigation API, where the widget looks now and then. */
const BROWSERS = [
  { name: "with the Navigation API", steps: 10, prepare: () => {} },
  { name: "without the Navigation API", steps: 4, prepare: removeNavigation },
];

for (const { name, steps, prepare } of BROWSERS) {
  test(`${steps} navigations ${name} make the button come and go`, async ({
    page,
    shop,
    portal,
  }) => {
    await page.addInitScript(prepare);
    const { token } = await hidingDesk(portal);
    const address = await shop.visit({ desk_token: token });
    await expect(shop.button).toBeVisible();
    const length = await page.evaluate(() => history.length);
    for (let step = 1; step <= steps; step += 1) {
      await shop.push(`${address}${pathAt(step)}`);
      await expectButton(shop, pathAt(step));
    }
    expect(await page.evaluate(() => history.length)).toBe(length + steps);
    for (let step = steps - 1; step >= 0; step -= 1) {
      await page.evaluate(() => history.back());
      await page.waitForURL(`${address}${pathAt(step)}`);
      await expectButton(shop, pathAt(step));
    }
  });

  test(`a panel ${name} closes on a page that hides it`, async ({ page, shop, portal }) => {
    await page.addInitScript(prepare);
    const { token } = await hidingDesk(portal);
    await shop.visit({ desk_token: token });
    await shop.button.click();
    await expect(shop.inside.getByLabel(words.form.email)).toBeVisible();
    await shop.push("checkout");
    await expect(shop.panel).toBeHidden();
    await expect(shop.button).toBeHidden();
    await shop.call("open");
    await shop.push("orders");
    await expect(shop.button).toBeVisible();
    await expect(shop.panel).toBeHidden();
    expect((await page.evaluate(() => window.heard)).map(({ name }) => name)).toEqual([
      ...["ready", "open", "close"],
    ]);
  });
}

test("the functions of the page's history stay the page's own", async ({ page, shop, portal }) => {
  await page.addInitScript(() => {
    window.kept = [
      history.pushState,
      history.replaceState,
      window.fetch,
      EventTarget.prototype.addEventListener,
    ];
  });
  await shop.visit({ desk_token: (await deskOfLevel(portal, "mixed")).token });
  await shop.button.click();
  await expect(shop.inside.getByLabel(words.form.email)).toBeVisible();
  const same = await page.evaluate(() => {
    const { pushState, replaceState } = history;
    const now = [pushState, replaceState, window.fetch, EventTarget.prototype.addEventListener];
    return now.map((own, place) => own === window.kept[place]);
  });
  expect(same).toEqual([true, true, true, true]);
});

test("a site with a hundred patterns shows the widget where they say", async ({
  page,
  shop,
  portal,
}) => {
  const show = Array.from({ length: 100 }, (_, place) => `*/section-${place}/*?tab=*`);
  const hide = Array.from({ length: 100 }, (_, place) => `*a*a*a*a*${place}/private`);
  const rules = ["--show", show.join("\n"), "--hide", hide.join("\n")];
  const { token } = await signedDesk(portal, ...rules);
  const address = await shop.visit({ desk_token: token });
  await page.goto(`${address}section-99/a?tab=1`);
  await expect(shop.button).toBeVisible();
  await shop.push(`${address}section-99/${"a".repeat(1500)}?tab=X`);
  await expect(shop.button).toBeVisible();
  await shop.push(`${address}section-99/aaaa/?tab=/99/private`);
  await expect(shop.button).toBeHidden();
  await shop.push(`${address}section-100/a?tab=1`);
  await expect(shop.button).toBeHidden();
});

declare global {
  interface Window {
    kept: unknown[];
  }
}

let desk: Promise<SignedDesk> | undefined;

/** Hides its widget on some pages; one for all tests of this file, which write nothing to it. */
function hidingDesk(portal: Visited): Promise<SignedDesk> {
  desk ??= signedDesk(portal, "--hide", HIDE);
  return desk;
}

function pathAt(step: number): string {
  if (step === 0) return "";
  return step % 2 ? `checkout/${step}` : `orders/${step}`;
}

async function expectButton(shop: Shop, path: string): Promise<void> {
  await expect(shop.button).toBeVisible({ visible: !path.startsWith("checkout") });
}

function removeNavigation(): void {
  Object.defineProperty(window, "navigation", { value: undefined });
}
