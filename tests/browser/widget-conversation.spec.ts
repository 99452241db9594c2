import type { FrameLocator } from "@playwright/test";
import { configuration, loader, strictPolicy } from "./support/host-site";
import type { Visited } from "./support/portal-test";
import { deskOfLevel, QUESTION, signed, somebody } from "./support/session";
import { completed, expect, type Shop, test } from "./support/shop";
import { wordsOf } from "./support/words";

const words = wordsOf("en");
const ANSWER = "It flickers in every room.";
/** Nobody but the company may learn where on its site somebody is. */
const PLACE = "orders/20418?private=1";

test("a whole conversation breaks no rule of the strictest site", async ({ shop, portal }) => {
  await visitStrictly(shop, portal);
  await converse(shop);
  expect(await shop.violations()).toEqual([]);
  expect(shop.complaints).toEqual([]);
});

test("a whole conversation goes without cookies", async ({ page, shop, portal }) => {
  await visitStrictly(shop, portal);
  await converse(shop);
  expect(await page.context().cookies()).toEqual([]);
  // The browser refuses the portal's cookies here, so that nothing can have depended on them.
  expect(await shop.inside.locator("html").evaluate(tryCookie)).toBe("");
});

test("a whole conversation takes no step in the site's history", async ({ page, shop, portal }) => {
  const before = shop.site.show({ body: "Before" });
  await page.goto(before);
  await visitStrictly(shop, portal);
  const length = await page.evaluate(() => history.length);
  await converse(shop);
  expect(await page.evaluate(() => history.length)).toBe(length);
  await page.goBack();
  expect(page.url()).toBe(before);
});

test("nothing of the session can be found in the site's page", async ({ page, shop, portal }) => {
  await visitStrictly(shop, portal);
  await converse(shop);
  const token = new URL(shop.place()).pathname.split("/")[2] ?? "";
  expect(token).toMatch(/^[\w-]{43}$/);
  const found = await page.evaluate(everythingInPage);
  expect(found.join("\n")).toContain("launcher");
  expect(found.filter((text) => text.includes(token))).toEqual([]);
});

test("nothing is stored on the site", async ({ page, shop, portal }) => {
  await visitStrictly(shop, portal);
  await converse(shop);
  expect(await page.evaluate(everythingStored)).toEqual([0, 0, "", [], []]);
});

for (const referrer of ["strict-origin-when-cross-origin", "unsafe-url"]) {
  test(`the portal does not learn the page's address where its policy is ${referrer}`, async ({
    page,
    shop,
    portal,
  }) => {
    const desk = await deskOfLevel(portal, "signature");
    const config = completed({ desk_token: desk.token, ...signed(desk, somebody()) }, portal);
    const body = configuration(config) + loader(portal.url);
    const headers = { "Referrer-Policy": referrer };
    await page.goto(`${shop.site.show({ body, headers })}${PLACE}`);
    await converse(shop);
    // The site's own tag loads the script, as the site's own policy wants it.
    const ours = shop.requests.filter((request) => !request.url().endsWith("/widget.js"));
    expect(ours.length).toBeGreaterThan(5);
    for (const request of ours) {
      const said = [request.url(), request.postData(), JSON.stringify(await request.allHeaders())];
      expect(said.join(" ")).not.toContain("20418");
    }
    expect(await shop.inside.locator("html").evaluate(() => document.referrer)).not.toMatch(/127/);
  });
}

test("a whole conversation goes without scripts in the panel", async ({ page, shop, portal }) => {
  await page.route(`${portal.url}/portal.js`, (route) => route.abort());
  await visitStrictly(shop, portal);
  await converse(shop);
  expect(shop.complaints).toEqual(expect.arrayContaining([expect.stringContaining("ERR_FAILED")]));
});

test("a ticket that was written in the panel is announced to the site", async ({
  shop,
  portal,
}) => {
  await visitStrictly(shop, portal);
  const number = await converse(shop);
  expect(await shop.heard("ticket")).toEqual([{ number }]);
});

async function visitStrictly(shop: Shop, portal: Visited): Promise<void> {
  const desk = await deskOfLevel(portal, "signature");
  const config = { desk_token: desk.token, ...signed(desk, somebody()) };
  await shop.visit(config, { headers: strictPolicy(portal.url) });
}

/** Button, list, form, ticket, answer, list, ticket; answers with the ticket's number. */
async function converse({ button, inside }: Shop): Promise<string> {
  await button.click();
  await expect(inside.getByRole("heading", { name: words.list.title })).toBeVisible();
  await inside.getByRole("link", { name: words.frame.new }).first().click();
  await inside.getByLabel(words.form.subject).fill(QUESTION.title);
  await inside.getByLabel(words.form.content).fill(QUESTION.content);
  await inside.getByRole("button", { name: words.form.send }).click();
  const number = await writtenNumber(inside);
  await inside.getByLabel(words.ticket.reply).fill(ANSWER);
  await inside.getByRole("button", { name: words.ticket.send }).click();
  await expect(inside.getByRole("article").last()).toContainText(ANSWER);
  await inside.getByRole("link", { name: words.frame.back }).click();
  await inside.getByRole("link", { name: QUESTION.title }).click();
  await expect(inside.getByRole("article").last()).toContainText(ANSWER);
  return number;
}

async function writtenNumber(inside: FrameLocator): Promise<string> {
  const row = inside.locator(".title-row");
  const [before, after] = words.ticket.number.split("{number}");
  await expect(row).toContainText(before ?? "");
  const text = (await row.locator("p").textContent()) ?? "";
  return text.replace(before ?? "", "").replace(after ?? "", "");
}

function tryCookie(): string {
  // biome-ignore lint/suspicious/noDocumentCookie: what this would do is what is tested
  document.cookie = "probe=1; SameSite=None; Secure";
  return document.cookie;
}

/** Markup, shadow roots included, what scripts can read of requests, and what windows hold. */
function everythingInPage(): string[] {
  const markup: string[] = [document.documentElement.outerHTML];
  const look = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll("*")) {
      if (element instanceof HTMLIFrameElement) markup.push(element.src, element.name);
      if (!element.shadowRoot) continue;
      markup.push(element.shadowRoot.innerHTML);
      look(element.shadowRoot);
    }
  };
  look(document);
  const loaded = performance.getEntries().map(({ name }) => name);
  const held = Object.entries(window.IntumHelpdeskWidget).map(String);
  return [...markup, ...loaded, ...held, location.href, JSON.stringify(history.state)];
}

async function everythingStored() {
  const databases = await indexedDB.databases();
  const kept = await caches.keys();
  return [localStorage.length, sessionStorage.length, document.cookie, databases, kept];
}
