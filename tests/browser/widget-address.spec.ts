import type { Visited } from "./support/portal-test";
import { beginSession, deskOfLevel, QUESTION, signed, somebody, writeIn } from "./support/session";
import { expect, type Shop, test } from "./support/shop";
import { wordsOf } from "./support/words";

const words = wordsOf("en");

test("n in the page's address opens that ticket", async ({ page, shop, portal }) => {
  const { address, number } = await visitWithTicket(shop, portal);
  for (const written of [number, encodeURIComponent(`#${number}`), ` ${number} `]) {
    await page.goto(`${address}?n=${written}`);
    await expect(shop.inside.getByRole("article")).toContainText(QUESTION.content);
  }
});

test("somebody else's ticket reads as one that there never was", async ({ page, shop, portal }) => {
  const { address } = await visitWithTicket(shop, portal);
  const desk = await deskOfLevel(portal, "signature");
  const foreign = await writeIn(portal, await beginSession(portal, desk));
  const seen: string[] = [];
  for (const number of [foreign.number, "0000-0", "a/b?c", "%00"]) {
    await page.goto(`${address}?n=${encodeURIComponent(number)}`);
    await expect(shop.inside.getByRole("heading")).toHaveText(words.frame.ticketNotFound);
    seen.push(await shop.inside.locator("main").innerText());
  }
  expect(new Set(seen).size).toBe(1);
  expect(seen[0]).toContain(words.frame.ticketNotFoundText);
});

const PREFILLS: Record<string, string>[] = [
  { title: "Order 20418" },
  { content: "It has not come.\nWhere is it?" },
  { priority: "urgent" },
  { c: "billing" },
  { title: "A & B = 100 % ?", content: "„Zażółć“ <b>gęślą</b> 🦊", priority: "low", c: "order" },
];

for (const prefill of PREFILLS) {
  test(`the form is filled in with ${Object.keys(prefill)}`, async ({ page, shop }) => {
    const address = await shop.visit({ desk_token: "demo-mixed" });
    await page.goto(`${address}?${new URLSearchParams(prefill)}`);
    const { title = "", content = "", priority = "normal", c = "" } = prefill;
    await expect(shop.inside.locator("[name=title]")).toHaveValue(title);
    await expect(shop.inside.locator("[name=content]")).toHaveValue(content);
    await expect(shop.inside.locator("[name=category]")).toHaveValue(c);
    await expect(shop.inside.locator("[name=priority]")).toHaveValue(priority);
  });
}

test("a priority or category that there is not is ignored", async ({ page, shop }) => {
  const address = await shop.visit({ desk_token: "demo-mixed" });
  await page.goto(`${address}?c=bicycles&priority=extreme`);
  await expect(shop.inside.locator("[name=category]")).toHaveValue("");
  await expect(shop.inside.locator("[name=priority]")).toHaveValue("normal");
});

test("a form filled in with more than a request can carry opens all the same", async ({ shop }) => {
  await shop.visit({ desk_token: "demo-mixed" });
  await expect(shop.button).toBeVisible();
  await shop.call("open", { title: "ż".repeat(300), content: "🦊".repeat(20_000) });
  await expect(shop.inside.locator("[name=title]")).toHaveValue("ż".repeat(200));
  const content = await shop.inside.locator("[name=content]").inputValue();
  expect(content.length).toBeGreaterThan(1_000);
  expect(content.replaceAll("🦊", "")).toBe("");
});

test("n counts for more than what fills in the form", async ({ page, shop, portal }) => {
  const { address, number } = await visitWithTicket(shop, portal);
  await page.goto(`${address}?title=Bell&c=order&n=${number}`);
  await expect(shop.inside.getByRole("article")).toContainText(QUESTION.content);
});

test("parameters that mean nothing to the widget leave it closed", async ({ page, shop }) => {
  const address = await shop.visit({ desk_token: "demo-mixed" });
  await page.goto(`${address}?n=&title=%20&page=2&N=1`);
  await expect(shop.button).toBeVisible();
  await expect(shop.panel).toBeHidden();
  expect(await shop.heard("open")).toEqual([]);
});

test("the address is read again after a navigation inside the page", async ({ shop, portal }) => {
  const { number } = await visitWithTicket(shop, portal);
  await expect(shop.button).toBeVisible();
  await shop.push("?title=Bell");
  await expect(shop.inside.locator("[name=title]")).toHaveValue("Bell");
  await shop.push(`orders?n=${number}`);
  await expect(shop.inside.getByRole("article")).toContainText(QUESTION.content);
});

test("a panel that was closed stays closed while the parameters stay", async ({ shop }) => {
  await shop.visit({ desk_token: "demo-mixed" });
  await expect(shop.button).toBeVisible();
  await shop.push("?title=Bell");
  await expect(shop.panel).toBeVisible();
  await shop.call("close");
  await shop.push("orders?title=Bell");
  await shop.push("orders?title=Bell&page=2#top");
  await shop.push("orders");
  await expect(shop.panel).toBeHidden();
  expect(await shop.heard("open")).toHaveLength(1);
  await shop.push("?title=Bell");
  await expect(shop.panel).toBeVisible();
});

test("a navigation without parameters leaves an open panel as it is", async ({ shop }) => {
  await shop.visit({ desk_token: "demo-mixed" });
  await shop.button.click();
  await shop.inside.getByLabel(words.form.subject).fill("Half a title");
  await shop.push("orders");
  await shop.push("returns?page=2");
  await expect(shop.panel).toBeVisible();
  await expect(shop.inside.getByLabel(words.form.subject)).toHaveValue("Half a title");
});

/** A page of a company that has one ticket. */
async function visitWithTicket(shop: Shop, portal: Visited) {
  const desk = await deskOfLevel(portal, "signature");
  const person = somebody();
  const { number } = await writeIn(portal, await beginSession(portal, desk, person));
  const address = await shop.visit({ desk_token: desk.token, ...signed(desk, person) });
  return { address, number };
}
