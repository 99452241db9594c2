import type { Request } from "@playwright/test";
import { beginSession, deskOfLevel, QUESTION, signed, somebody, writeIn } from "./support/session";
import { expect, settle, test } from "./support/shop";
import { wordsOf } from "./support/words";

const words = wordsOf("en");
const MOST_BEFORE_OPENING = 6_000;
const MOST_OF_A_PAGE = 20_000;

for (const locale of ["en", "uk"]) {
  test(`until somebody opens it, a site loads a script and a description in ${locale}`, async ({
    page,
    shop,
  }) => {
    await shop.visit({ desk_token: "demo-mixed", locale });
    await expect(shop.button).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(pathsOf(shop.requests)).toEqual(["/widget.js", "/api/widget/demo-mixed/config"]);
    expect(await bytesOf(shop.requests)).toBeLessThanOrEqual(MOST_BEFORE_OPENING);
  });
}

test("a list is there after the session call, a page and what the page names", async ({
  page,
  shop,
  portal,
}) => {
  const desk = await deskOfLevel(portal, "signature");
  const person = somebody();
  await writeIn(portal, await beginSession(portal, desk, person));
  await shop.visit({ desk_token: desk.token, ...signed(desk, person) });
  await shop.button.click();
  await expect(shop.inside.getByRole("link", { name: QUESTION.title })).toBeVisible();
  await settle(page);
  const [, , session, ...rest] = shop.requests;
  expect(session?.method()).toBe("POST");
  expect(rest.map((request) => request.resourceType()).sort()).toEqual(PAGE_AND_PARTS);
  expect(await bytesOf(rest)).toBeLessThanOrEqual(MOST_OF_A_PAGE);
});

test("a ticket in the panel weighs at most 20 kB with all it loads", async ({
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
  await settle(page);
  const [, , , ...rest] = shop.requests;
  expect(rest.map((request) => request.resourceType()).sort()).toEqual(PAGE_AND_PARTS);
  expect(await bytesOf(rest)).toBeLessThanOrEqual(MOST_OF_A_PAGE);
});

test("a panel that is closed and opened again loads no page anew", async ({
  page,
  shop,
  portal,
}) => {
  const { token } = await deskOfLevel(portal, "mixed");
  await shop.visit({ desk_token: token });
  await shop.button.click();
  await shop.inside.getByLabel(words.form.subject).fill("Half a title");
  await shop.button.click();
  await expect(shop.panel).toBeHidden();
  const before = shop.requests.length;
  await shop.button.click();
  await expect(shop.inside.getByLabel(words.form.subject)).toHaveValue("Half a title");
  await settle(page);
  expect(shop.requests.slice(before).map((request) => request.url())).toEqual([]);
});

const PAGE_AND_PARTS = ["document", "script", "stylesheet"];

function pathsOf(requests: Request[]): string[] {
  return requests.map((request) => new URL(request.url()).pathname);
}

/** On the wire, heads of the answers included. */
async function bytesOf(requests: Request[]): Promise<number> {
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  return sizes.reduce((sum, size) => sum + size.responseHeadersSize + size.responseBodySize, 0);
}
