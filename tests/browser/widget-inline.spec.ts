import { configuration, type HostPage, loader } from "./support/host-site";
import type { Visited } from "./support/portal-test";
import { deskOfLevel, signedDesk } from "./support/session";
import { completed, expect, test } from "./support/shop";
import { wordsOf } from "./support/words";

const words = wordsOf("en");
const PLACE = "#intum-helpdesk-widget";

declare global {
  interface Window {
    shifts: number[];
  }
}

test("an inline panel loads when its place comes near, and moves nothing", async ({
  page,
  shop,
  portal,
}) => {
  await page.addInitScript(recordShifts);
  const { token } = await deskOfLevel(portal, "mixed");
  const far = '<div style="height: 3000px">A long page</div>';
  const config = { desk_token: token, layout: "inline" };
  await page.goto(shop.site.show(pageWith(portal, config, far)));
  await expect(shop.panel).toBeAttached();
  await page.waitForLoadState("networkidle");
  await expect(shop.panel.locator("iframe")).toHaveCount(0);
  expect(shop.requests).toHaveLength(2);
  await shop.panel.scrollIntoViewIfNeeded();
  await expect(shop.inside.getByLabel(words.form.email)).toBeVisible();
  expect(await shop.panel.boundingBox()).toEqual(await page.locator(PLACE).boundingBox());
  expect(await page.evaluate(() => window.shifts)).toEqual([]);
});

test("an inline panel has no button, is no dialog and cannot be closed", async ({
  page,
  shop,
  portal,
}) => {
  const { token } = await deskOfLevel(portal, "mixed");
  await page.goto(shop.site.show(pageWith(portal, { desk_token: token, layout: "inline" })));
  const subject = shop.inside.getByLabel(words.form.subject);
  await expect(subject).toBeVisible();
  await expect(shop.button).toBeHidden();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(shop.panel.getByRole("button")).toHaveCount(0);
  await shop.call("close");
  await subject.press("Escape");
  await expect(subject).toBeFocused();
  expect(await shop.heard("close")).toEqual([]);
});

test("an inline panel takes no focus that nobody gave it", async ({ page, shop, portal }) => {
  const { token } = await deskOfLevel(portal, "mixed");
  await page.goto(shop.site.show(pageWith(portal, { desk_token: token, layout: "inline" })));
  await expect(shop.inside.getByLabel(words.form.subject)).toBeVisible();
  await expect(page.locator("body")).toBeFocused();
});

test("the desk's own layout holds where the site says nothing", async ({ page, shop, portal }) => {
  const { token } = await signedDesk(portal, "--layout", "inline");
  await page.goto(shop.site.show(pageWith(portal, { desk_token: token })));
  await expect(shop.inside.getByLabel(words.form.subject)).toBeVisible();
  await expect(shop.button).toBeHidden();
  await page.goto(shop.site.show(pageWith(portal, { desk_token: token, layout: "button" })));
  await expect(shop.button).toBeVisible();
});

/** With the panel's place between two texts, its height reserved as the guide says. */
function pageWith(portal: Visited, config: object, before = "<p>Write to us</p>"): HostPage {
  const head = `<style>${PLACE} { min-height: var(--intum-helpdesk-height, 640px) }</style>`;
  const place = '<div id="intum-helpdesk-widget"></div><p>Or come by.</p>';
  const snippet = configuration(completed(config, portal)) + loader(portal.url);
  return { head, body: before + place + snippet };
}

function recordShifts(): void {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ("value" in entry) window.shifts.push(Number(entry.value));
    }
  }).observe({ type: "layout-shift", buffered: true });
}
