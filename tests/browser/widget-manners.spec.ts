import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { configuration, loader, strictPolicy } from "./support/host-site";
import { deskOfLevel, signed, signedDesk, somebody } from "./support/session";
import { completed, expect, test } from "./support/shop";
import { filled, LANGUAGES, wordsOf } from "./support/words";

const words = wordsOf("en");

test("Escape in the panel closes it and leads back to the button", async ({
  page,
  shop,
  portal,
}) => {
  await shop.visit({ desk_token: (await deskOfLevel(portal, "mixed")).token });
  await shop.button.press("Enter");
  await expect(shop.inside.getByLabel(words.form.subject)).toBeVisible();
  await expect(shop.panel.locator("iframe")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await expect(shop.panel).toBeHidden();
  await expect(shop.button).toBeFocused();
});

test("Escape on the button closes the panel too", async ({ shop, portal }) => {
  await shop.visit({ desk_token: (await deskOfLevel(portal, "mixed")).token });
  await shop.button.click();
  await expect(shop.inside.getByLabel(words.form.subject)).toBeVisible();
  await shop.button.press("Escape");
  await expect(shop.panel).toBeHidden();
  await expect(shop.button).toBeFocused();
});

test("Escape closes a panel whose page has not come yet", async ({ page, shop, portal }) => {
  await page.route("**/session", () => {});
  await shop.visit({ desk_token: (await deskOfLevel(portal, "mixed")).token });
  await shop.button.press("Space");
  await expect(shop.panel).toBeFocused();
  await expect(shop.panel.getByRole("status")).toHaveText(words.widget.loading);
  await page.keyboard.press("Escape");
  await expect(shop.panel).toBeHidden();
  await expect(shop.button).toBeFocused();
});

test("the button to close leads back to what was used before", async ({ page, shop, portal }) => {
  const { token } = await deskOfLevel(portal, "mixed");
  const config = configuration(completed({ desk_token: token }, portal));
  const body = `<button onclick="IntumHelpdeskWidget.open()">Ask us</button>${config}`;
  await page.goto(shop.site.show({ body: body + loader(portal.url) }));
  await expect(shop.button).toBeVisible();
  const own = page.getByRole("button", { name: "Ask us" });
  await own.press("Enter");
  await shop.panel.getByRole("button", { name: words.widget.close }).click();
  await expect(shop.panel).toBeHidden();
  await expect(own).toBeFocused();
});

test("the page's own Escape is left alone while the focus is elsewhere", async ({
  page,
  shop,
  portal,
}) => {
  const { token } = await deskOfLevel(portal, "mixed");
  const config = configuration(completed({ desk_token: token }, portal));
  const body = `<input aria-label="Search">${config}${loader(portal.url)}`;
  await page.goto(shop.site.show({ body }));
  await shop.button.click();
  await page.getByLabel("Search").press("Escape");
  await expect(shop.panel).toBeVisible();
});

test("the button says whether the panel is open, and the panel what it is", async ({
  page,
  shop,
  portal,
}) => {
  await shop.visit({ desk_token: (await deskOfLevel(portal, "mixed")).token });
  await expect(shop.button).toHaveAttribute("aria-haspopup", "dialog");
  await expect(shop.button).toHaveAttribute("aria-expanded", "false");
  await shop.button.click();
  await expect(shop.button).toHaveAttribute("aria-expanded", "true");
  const name = filled(words.widget.panel, { desk: "Lamps" });
  await expect(page.getByRole("dialog", { name })).toBeVisible();
  await expect(shop.panel.locator("iframe")).toHaveAttribute("title", name);
  await shop.button.click();
  await expect(shop.button).toHaveAttribute("aria-expanded", "false");
});

test("button and panel speak all eight languages", async ({ page, shop, portal }) => {
  const { token } = await deskOfLevel(portal, "mixed");
  for (const locale of LANGUAGES) {
    const { widget, form } = wordsOf(locale);
    await shop.visit({ desk_token: token, locale });
    await page.getByRole("button", { name: widget.button, exact: true }).click();
    const panel = page.getByRole("dialog", { name: filled(widget.panel, { desk: "Lamps" }) });
    await expect(panel.getByRole("button", { name: widget.close, exact: true })).toBeVisible();
    await expect(shop.inside.getByRole("button", { name: form.send })).toBeVisible();
  }
});

test("nothing of it is printed", async ({ page, shop, portal }) => {
  await shop.visit({ desk_token: (await deskOfLevel(portal, "mixed")).token });
  await shop.button.click();
  await expect(shop.panel).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(shop.button).toBeHidden();
  await expect(shop.panel).toBeHidden();
});

test("a site sets what it lies above and how far from the corner", async ({
  page,
  shop,
  portal,
}) => {
  await shop.visit({ desk_token: (await deskOfLevel(portal, "mixed")).token });
  await shop.button.click();
  const layers = () =>
    page
      .locator(".launcher, #panel")
      .evaluateAll((drawn) => drawn.map((element) => getComputedStyle(element).zIndex));
  expect(await layers()).toEqual(["2147483000", "2147483000"]);
  await page.evaluate(() => {
    const { style } = document.documentElement;
    style.setProperty("--intum-helpdesk-z-index", "900");
    style.setProperty("--intum-helpdesk-inset", "40px");
  });
  expect(await layers()).toEqual(["900", "900"]);
  const box = await shop.button.boundingBox();
  expect(Math.round((box?.x ?? 0) + (box?.width ?? 0))).toBe(1280 - 40);
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(720 - 40);
});

test("the panel rises only for who has not asked for less motion", async ({
  page,
  shop,
  portal,
}) => {
  await shop.visit({ desk_token: (await deskOfLevel(portal, "mixed")).token });
  await shop.button.click();
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await expect(shop.panel).toHaveCSS("animation-duration", "0.12s");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect(shop.panel).toHaveCSS("animation-name", "none");
});

test("axe finds nothing on a site with button and panel, light or dark, narrow or wide", async ({
  page,
  shop,
  portal,
}) => {
  const desk = await signedDesk(portal, "--security", "signature", "--color", "#ffe04d");
  const head = '<meta name="color-scheme" content="light dark">';
  const config = completed({ desk_token: desk.token, ...signed(desk, somebody()) }, portal);
  const body = `<main><h1>A shop</h1></main>${configuration(config)}${loader(portal.url)}`;
  await page.goto(shop.site.show({ head, body, headers: strictPolicy(portal.url) }));
  for (const [colorScheme, width] of [
    ["light", 375],
    ["dark", 1280],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 800 });
    expect(await violationsOn(page), `closed, ${colorScheme}, ${width} wide`).toEqual([]);
    await shop.call("open");
    await expect(shop.inside.getByRole("heading", { name: words.list.title })).toBeVisible();
    expect(await violationsOn(page), `open, ${colorScheme}, ${width} wide`).toEqual([]);
    await shop.call("close");
  }
});

async function violationsOn(page: Page) {
  // Both the site and the page in the panel have a main part; to axe a frame is a part of its page.
  const { violations } = await new AxeBuilder({ page }).disableRules("landmark-unique").analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
