import { configuration, loader } from "./support/host-site";
import { deskOfLevel, signed, somebody } from "./support/session";
import { completed, expect, test } from "./support/shop";
import { wordsOf } from "./support/words";

const words = wordsOf("en");
test.describe("on a light system", () => {
  test.use({ colorScheme: null });

  for (const scheme of ["normal", "dark", "light dark"]) {
    const dark = scheme === "dark";
    test(`the panel is ${dark ? "dark" : "light"} on a site whose scheme is ${scheme}`, async ({
      page,
      shop,
      portal,
    }) => {
      const { token } = await deskOfLevel(portal, "mixed");
      const head = `<style>:root { color-scheme: ${scheme} }</style>`;
      const body = configuration(completed({ desk_token: token }, portal)) + loader(portal.url);
      await page.goto(shop.site.show({ head, body }));
      await shop.button.click();
      await expect(shop.inside.getByLabel(words.form.subject)).toBeVisible();
      expect(await shop.inside.locator("html").evaluate(likesDark)).toBe(dark);
    });
  }
});

test("on a phone the panel is the whole screen", async ({ page, shop, portal }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await shop.visit({ desk_token: (await deskOfLevel(portal, "mixed")).token });
  await shop.button.click();
  await expect(shop.inside.getByLabel(words.form.subject)).toBeVisible();
  expect(await shop.panel.boundingBox()).toEqual({ x: 0, y: 0, width: 375, height: 700 });
  await shop.panel.getByRole("button", { name: words.widget.close }).click();
  await expect(shop.panel).toBeHidden();
});

test("on a phone the panel leaves room for the keyboard", async ({ page, shop, portal }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 375, height: 700 });
  await shop.visit({ desk_token: (await deskOfLevel(portal, "mixed")).token });
  await shop.button.click();
  await page.evaluate(showKeyboard, { height: 380, offsetTop: 40 });
  expect(await shop.panel.boundingBox()).toEqual({ x: 0, y: 40, width: 375, height: 380 });
  await page.evaluate(showKeyboard, { height: 700, offsetTop: 0 });
  expect(await shop.panel.boundingBox()).toEqual({ x: 0, y: 0, width: 375, height: 700 });
});

test("at 320 pixels neither site nor panel scrolls sideways", async ({ page, shop, portal }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const desk = await deskOfLevel(portal, "signature");
  await shop.visit({ desk_token: desk.token, ...signed(desk, somebody()), locale: "de" });
  await expect(shop.button).toBeVisible();
  expect(await page.evaluate(sidewaysScroll)).toBe(0);
  await shop.button.click();
  await expect(shop.inside.locator("main")).toBeVisible();
  expect(await page.evaluate(sidewaysScroll)).toBe(0);
  expect(await shop.inside.locator("html").evaluate(sidewaysScroll)).toBe(0);
  expect((await shop.panel.boundingBox())?.width).toBe(320);
});

test("on a desktop the panel floats above the button and stays on the screen", async ({
  page,
  shop,
  portal,
}) => {
  await shop.visit({ desk_token: (await deskOfLevel(portal, "mixed")).token });
  await shop.button.click();
  await page.setViewportSize({ width: 1280, height: 800 });
  const button = await shop.button.boundingBox();
  const panel = await shop.panel.boundingBox();
  expect([panel?.width, panel?.height].map((size = 0) => Math.round(size))).toEqual([400, 640]);
  expect((panel?.y ?? 0) + (panel?.height ?? 0)).toBeLessThan(button?.y ?? 0);
  await page.setViewportSize({ width: 900, height: 520 });
  await expect(shop.button).toBeInViewport({ ratio: 1 });
  await expect(shop.panel).toBeInViewport({ ratio: 1 });
});

test("a site's own styles do not reach button and panel", async ({ page, shop, portal }) => {
  const { token } = await deskOfLevel(portal, "mixed");
  const head = `<style>
    * { color: red !important; font-size: 7px !important; letter-spacing: 1em }
    button, div, section, iframe { display: none; transform: rotate(9deg); width: 3px !important }
    #intum-helpdesk-widget { display: block }
  </style>`;
  const body = configuration(completed({ desk_token: token }, portal)) + loader(portal.url);
  await page.goto(shop.site.show({ head, body }));
  await shop.button.click();
  await expect(shop.button).toHaveCSS("font-size", "16px");
  await expect(shop.button).toHaveCSS("letter-spacing", "normal");
  await expect(shop.button).toHaveCSS("color", "rgb(255, 255, 255)");
  await expect(shop.panel).toHaveCSS("width", "400px");
});

function likesDark(): boolean {
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

function sidewaysScroll(): number {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth - clientWidth;
}

/** What a phone tells a page when its keyboard comes up. */
function showKeyboard(seen: { height: number; offsetTop: number }): void {
  for (const [name, value] of Object.entries(seen)) {
    Object.defineProperty(visualViewport, name, { value, configurable: true });
  }
  visualViewport?.dispatchEvent(new Event("resize"));
}
