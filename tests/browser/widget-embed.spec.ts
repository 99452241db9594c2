import type { Page } from "@playwright/test";
import { configuration, loader, script } from "./support/host-site";
import type { Visited } from "./support/portal-test";
import { beginSession, deskOfLevel, QUESTION, signed, somebody, writeIn } from "./support/session";
import { completed, expect, test } from "./support/shop";
import { wordsOf } from "./support/words";

const words = wordsOf("en");
const PLACE = '<div id="intum-helpdesk-widget"></div>';

/** What a site may write, given its configuration and the portal's address. */
const EMBEDS: Record<string, (config: object, portal: string) => string> = {
  "the whole snippet": (config, portal) => PLACE + configuration(config) + loader(portal),
  "a div that comes last": (config, portal) => configuration(config) + loader(portal) + PLACE,
  "no div": (config, portal) => configuration(config) + loader(portal),
  "a loader without async": (config, portal) => configuration(config) + loader(portal, ""),
  "a loader with defer": (config, portal) => configuration(config) + loader(portal, " defer"),
  "a configuration after the loader": (config, portal) => loader(portal) + configuration(config),
  "a configuration after a loader without async": (config, portal) =>
    loader(portal, "") + configuration(config),
  const: (config, portal) =>
    configuration(config, "const IntumHelpdeskWidget =") + loader(portal, ""),
  let: (config, portal) => configuration(config, "let IntumHelpdeskWidget =") + loader(portal),
  "a property of window": (config, portal) =>
    configuration(config, "window.IntumHelpdeskWidget =") + loader(portal),
  "the loader twice": (config, portal) =>
    configuration(config) + loader(portal) + loader(portal, ""),
  "the whole snippet twice": (config, portal) =>
    (PLACE + configuration(config) + loader(portal)).repeat(2),
  "keys that mean nothing": (config, portal) =>
    configuration({ ...config, colour: "red", constructor: 1, nested: { a: [] } }) + loader(portal),
  "an account_url that ends with slashes": (config, portal) =>
    configuration({ ...config, account_url: `${portal}//` }) + loader(portal),
};

for (const [name, embed] of Object.entries(EMBEDS)) {
  test(`the widget works with ${name}`, async ({ page, shop, portal }) => {
    const { token } = await deskOfLevel(portal, "mixed");
    const body = embed(completed({ desk_token: token }, portal), portal.url);
    await page.goto(shop.site.show({ body }));
    await expect(shop.button).toBeVisible();
    // As a script of the site's would call it, for a `const` is no property of `window`.
    await page.evaluate('IntumHelpdeskWidget.open({ title: "Bell" })');
    await expect(shop.inside.getByLabel(words.form.subject)).toHaveValue("Bell");
    await expect(page.locator("#intum-helpdesk-widget")).not.toHaveCount(0);
    expect(await shop.heard("ready")).toHaveLength(1);
    expect(configCalls(shop.requests.map((request) => request.url()))).toHaveLength(1);
    expect(await shop.violations()).toEqual([]);
    expect(shop.complaints).toEqual([]);
  });
}

test("the widget's place is the page's own div", async ({ page, shop, portal }) => {
  const { token } = await deskOfLevel(portal, "mixed");
  const body = `<main>${PLACE}</main>${configuration(completed({ desk_token: token }, portal))}`;
  await page.goto(shop.site.show({ body: body + loader(portal.url) }));
  await expect(page.locator("main #intum-helpdesk-widget .launcher")).toBeVisible();
  await expect(page.locator("#intum-helpdesk-widget")).toHaveCount(1);
});

test("numbers in identity fields count as their digits", async ({ shop, portal }) => {
  const desk = await deskOfLevel(portal, "signature");
  const id = Date.now();
  const person = somebody({ client_external_id: `${id}`, user_external_id: "7" });
  await writeIn(portal, await beginSession(portal, desk, person));
  const numbers = { client_external_id: id, user_external_id: 7 };
  await shop.visit({ desk_token: desk.token, ...signed(desk, person), ...numbers });
  await shop.button.click();
  await expect(shop.inside.getByRole("link", { name: QUESTION.title })).toBeVisible();
});

test("calls from before the loader are made when it is ready", async ({ page, shop, portal }) => {
  const config = completed({ desk_token: "demo-mixed" }, portal);
  const queue = script(
    '(IntumHelpdeskWidget.q ||= []).push(["nothing"], null, ["open", { c: "billing" }]);',
  );
  await page.goto(shop.site.show({ body: configuration(config) + queue + loader(portal.url) }));
  await expect(shop.inside.getByLabel(words.form.category)).toHaveValue("billing");
});

test("calls in the queue are made at once when it is ready", async ({ page, shop, portal }) => {
  await shop.visit({ desk_token: (await deskOfLevel(portal, "mixed")).token });
  await expect(shop.button).toBeVisible();
  await page.evaluate('(IntumHelpdeskWidget.q ||= []).push(["open"], ["close"], ["toggle"])');
  await expect(shop.panel).toBeVisible();
  expect((await page.evaluate(() => window.heard)).map(({ name }) => name)).toEqual([
    ...["ready", "open", "close", "open"],
  ]);
});

const WRONG: Record<string, { config: (portal: Visited) => object; code: string }> = {
  "no account_url": {
    config: () => ({ account_url: undefined, desk_token: "demo-mixed" }),
    code: "configuration",
  },
  "no desk_token": { config: () => ({}), code: "configuration" },
  "a desk_token that is no text": { config: () => ({ desk_token: 7 }), code: "configuration" },
  "an account_url that is no address": {
    config: () => ({ account_url: "help", desk_token: "demo-mixed" }),
    code: "configuration",
  },
  "an account_url with a path": {
    config: ({ url }) => ({ account_url: `${url}/help`, desk_token: "demo-mixed" }),
    code: "configuration",
  },
  "an account_url that runs a script": {
    config: () => ({ account_url: "javascript:alert(1)", desk_token: "demo-mixed" }),
    code: "configuration",
  },
  "an account_url where nobody is": {
    config: () => ({ account_url: "http://127.0.0.1:9", desk_token: "demo-mixed" }),
    code: "unreachable",
  },
  "a desk that there is not": {
    config: () => ({ desk_token: "nosuchdesk" }),
    code: "desk_not_found",
  },
};

for (const [name, { config, code }] of Object.entries(WRONG)) {
  test(`with ${name} there is one line in the console and nothing on the page`, async ({
    page,
    shop,
    portal,
  }) => {
    await shop.visit(config(portal));
    await expect.poll(() => shop.heard("error")).toEqual([{ code }]);
    expect(linesOf(shop.complaints)).toEqual([expect.stringContaining(code)]);
    await expectNothing(page);
    expect(await shop.violations()).toEqual([]);
  });
}

test("without a configuration there is one line in the console and nothing on the page", async ({
  page,
  shop,
  portal,
}) => {
  await page.goto(shop.site.show({ body: loader(portal.url) }));
  await expect.poll(() => shop.heard("error")).toEqual([{ code: "configuration" }]);
  expect(shop.complaints).toEqual(["[intum-helpdesk] configuration account_url"]);
  await expectNothing(page);
});

async function expectNothing(page: Page): Promise<void> {
  await expect(page.locator("body > :not(script)")).toHaveCount(0);
}

/** Ours; the browser adds its own about what it could not load. */
function linesOf(complaints: string[]): string[] {
  return complaints.filter((line) => line.startsWith("[intum-helpdesk]"));
}

function configCalls(urls: string[]): string[] {
  return urls.filter((url) => url.includes("/config"));
}
