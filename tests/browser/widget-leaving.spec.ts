import type { Page } from "@playwright/test";
import { configuration } from "./support/host-site";
import { beginSession, deskOfLevel, QUESTION, signed, somebody, writeIn } from "./support/session";
import { completed, expect, test } from "./support/shop";
import { wordsOf } from "./support/words";

const words = wordsOf("en");
const PLACE = '<div id="intum-helpdesk-widget"></div>';

for (const next of ["<p>Orders</p>", `<p>Orders</p>${PLACE}`]) {
  const where = next.includes(PLACE) ? "its own place" : "the body's end";
  test(`a closed widget moves to ${where} when another body comes`, async ({
    page,
    shop,
    portal,
  }) => {
    await shop.visit({ desk_token: (await deskOfLevel(portal, "mixed")).token });
    await expect(shop.button).toBeVisible();
    for (let time = 0; time < 3; time += 1) await swapBody(page, next);
    await expect(shop.button).toHaveCount(1);
    await expect(page.locator("#intum-helpdesk-widget")).toHaveCount(1);
    await shop.button.click();
    await shop.inside.getByLabel(words.form.subject).fill("Works");
  });
}

test("an open panel moves to another body and stays where it was", async ({
  page,
  shop,
  portal,
}) => {
  const desk = await deskOfLevel(portal, "signature");
  const person = somebody();
  const { number } = await writeIn(portal, await beginSession(portal, desk, person));
  await shop.visit({ desk_token: desk.token, ...signed(desk, person) });
  await expect(shop.button).toBeVisible();
  await shop.call("open", { n: number });
  await expect(shop.inside.getByRole("article")).toContainText(QUESTION.content);
  const before = shop.place();
  await swapBody(page, "<p>Orders</p>");
  await expect(shop.button).toHaveCount(1);
  await expect(shop.inside.getByRole("article")).toContainText(QUESTION.content);
  expect(shop.place()).toBe(before);
  await shop.inside.getByRole("link", { name: words.frame.back }).click();
  await expect(shop.inside.getByRole("heading", { name: words.list.title })).toBeVisible();
  expect(await shop.heard("open")).toHaveLength(1);
});

test("a body that brings the snippet again brings no second widget", async ({
  page,
  shop,
  portal,
}) => {
  const config = { desk_token: (await deskOfLevel(portal, "mixed")).token };
  await shop.visit(config);
  await expect(shop.button).toBeVisible();
  await swapBody(page, PLACE);
  await page.evaluate(
    (fresh) => {
      Object.assign(window, { IntumHelpdeskWidget: fresh });
    },
    completed(config, portal),
  );
  await include(page, portal.url);
  await expect(shop.button).toHaveCount(1);
  // The object that the page has now has the methods now.
  await expect
    .poll(() => page.evaluate(() => typeof window.IntumHelpdeskWidget.open))
    .toBe("function");
  await shop.call("open", { title: "Bell" });
  await expect(shop.inside.getByLabel(words.form.subject)).toHaveValue("Bell");
  expect(await shop.heard("ready")).toHaveLength(1);
});

test("destroy leaves no trace", async ({ page, shop, portal }) => {
  const body = `<p>Orders</p>${configuration(await configOf())}`;
  await page.goto(shop.site.show({ body }));
  const before = await traces(page);
  await include(page, portal.url);
  await shop.button.click();
  await expect(shop.inside.getByLabel(words.form.email)).toBeVisible();
  expect(await traces(page)).not.toEqual(before);
  await shop.call("destroy");
  await page.evaluate(() => document.querySelector("script[src]")?.remove());
  expect(await traces(page)).toEqual(before);

  const heard = await page.evaluate(() => window.heard.length);
  await shop.push("?title=Bell");
  await swapBody(page, "<p>Returns</p>");
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await expect(shop.button).toHaveCount(0);
  expect(await page.evaluate(() => window.heard.length)).toBe(heard);
  expect(shop.complaints).toEqual([]);

  async function configOf() {
    return completed({ desk_token: (await deskOfLevel(portal, "mixed")).token }, portal);
  }
});

test("after destroy the loader can be included again", async ({ page, shop, portal }) => {
  await shop.visit({ desk_token: (await deskOfLevel(portal, "mixed")).token });
  await expect(shop.button).toBeVisible();
  await shop.call("destroy");
  await expect(shop.button).toHaveCount(0);
  await include(page, portal.url);
  await shop.button.click();
  await expect(shop.inside.getByLabel(words.form.email)).toBeVisible();
  expect(await shop.heard("ready")).toHaveLength(2);
});

test("destroy before the configuration has come leaves nothing to come", async ({
  page,
  shop,
  portal,
}) => {
  const config = { desk_token: (await deskOfLevel(portal, "mixed")).token, q: [["destroy"]] };
  await shop.visit(config);
  await expect.poll(() => shop.requests.length).toBe(2);
  await page.waitForLoadState("networkidle");
  await expect(shop.button).toHaveCount(0);
  await shop.push("?title=Bell");
  await expect(shop.panel).toHaveCount(0);
  expect(shop.complaints).toEqual([]);
});

async function swapBody(page: Page, markup: string): Promise<void> {
  await page.evaluate((inner) => {
    const body = document.createElement("body");
    body.innerHTML = inner;
    document.body.replaceWith(body);
  }, markup);
}

/** As a template does that runs again. */
async function include(page: Page, portal: string): Promise<void> {
  await page.evaluate((src) => {
    const script = document.createElement("script");
    script.src = src;
    document.body.append(script);
  }, `${portal}/widget.js`);
}

/** All that a script can leave behind: markup, names, and listeners, which only the browser knows. */
async function traces(page: Page): Promise<object> {
  const own = await page.evaluate(() => ({
    markup: document.documentElement.outerHTML,
    names: Object.getOwnPropertyNames(window),
    symbols: Object.getOwnPropertySymbols(window).length,
    keys: Object.keys(window.IntumHelpdeskWidget),
    styles: document.adoptedStyleSheets.length,
  }));
  const devtools = await page.context().newCDPSession(page);
  const { result } = await devtools.send("Runtime.evaluate", {
    expression: `[window, document, navigation, visualViewport].map((target) =>
      Object.values(getEventListeners(target)).flat().length)`,
    includeCommandLineAPI: true,
    returnByValue: true,
  });
  await devtools.detach();
  return { ...own, listeners: result.value };
}
