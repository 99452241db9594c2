import type { Frame, Page } from "@playwright/test";
import { configuration, loader } from "./support/host-site";
import type { Visited } from "./support/portal-test";
import { deskOfLevel, somebody } from "./support/session";
import { completed, expect, type Shop, settle, test } from "./support/shop";
import { wordsOf } from "./support/words";

const words = wordsOf("en");
const PROTOCOL = "intum-helpdesk/1";
/** What would be seen at once, were anybody heeded who says it. */
const FORGED = [
  { protocol: PROTOCOL, type: "unread", count: 7 },
  { protocol: PROTOCOL, type: "ticket", number: "1" },
  { protocol: PROTOCOL, type: "close" },
  { protocol: PROTOCOL, type: "expired" },
];

test("what the page says to itself is not heeded", async ({ page, shop, portal }) => {
  await openPanel(page, shop, portal);
  await say(page.mainFrame(), FORGED);
  await expectUnmoved(page, shop);
});

test("what a frame of another site says is not heeded", async ({ page, shop, portal }) => {
  const elsewhere = shop.site.show({ body: "Elsewhere" }).replace("127.0.0.1", "localhost");
  await openPanel(page, shop, portal, elsewhere);
  await say(frameAt(page, elsewhere), FORGED);
  await expectUnmoved(page, shop);
});

test("what another frame of the portal says is not heeded", async ({ page, shop, portal }) => {
  const elsewhere = `${portal.url}${portal.desk}`;
  await openPanel(page, shop, portal, elsewhere);
  await say(frameAt(page, elsewhere), FORGED);
  await expectUnmoved(page, shop);
});

test("nonsense from the page in the panel does nothing", async ({ page, shop, portal }) => {
  await openPanel(page, shop, portal);
  const types = ["", "constructor", "toString", "open", 7, null, {}];
  const envelopes = [null, `${PROTOCOL}1`, PROTOCOL.toUpperCase(), [PROTOCOL]];
  await say(frameAt(page, shop.place()), [
    ...[null, 0, "close", PROTOCOL, [], {}, { type: "close" }, { protocol: PROTOCOL }],
    ...types.map((type) => ({ protocol: PROTOCOL, type })),
    ...envelopes.map((protocol) => ({ protocol, type: "close" })),
    { protocol: PROTOCOL, type: "unread", count: "7" },
    { protocol: PROTOCOL, type: "page", path: 7 },
  ]);
  await expectUnmoved(page, shop);
});

test("the page in the panel itself is heeded", async ({ page, shop, portal }) => {
  await openPanel(page, shop, portal);
  await say(frameAt(page, shop.place()), FORGED.slice(0, 3));
  await expect(shop.panel).toBeHidden();
  expect(await shop.heard("unread")).toEqual([{ count: 7 }]);
  expect(await shop.heard("ticket")).toEqual([{ number: "1" }]);
});

test("the page in the panel heeds nobody but the page around it", async ({
  page,
  shop,
  portal,
}) => {
  const { token } = await deskOfLevel(portal, "none");
  await shop.visit({ desk_token: token, ...somebody() });
  await shop.button.click();
  await expect(shop.inside.getByRole("heading", { name: words.list.title })).toBeVisible();
  const before = shop.requests.length;
  const shown = { protocol: PROTOCOL, type: "shown" };
  await frameAt(page, shop.place()).evaluate((message) => postMessage(message, "*"), shown);
  await settle(page);
  expect(shop.requests).toHaveLength(before);
  await shop.button.click();
  await shop.button.click();
  await expect.poll(() => shop.requests.at(-1)?.url()).toMatch(/\/unread$/);
});

test("nothing secret is said to the page around", async ({ page, shop, portal }) => {
  await page.addInitScript(() => {
    window.said = [];
    addEventListener("message", ({ data, origin }) => window.said.push([data, origin]));
  });
  await openPanel(page, shop, portal);
  const told = [{ protocol: PROTOCOL, type: "page", path: "" }, portal.url];
  await expect.poll(() => page.evaluate(() => window.said)).toEqual([told]);
});

declare global {
  interface Window {
    said: unknown[];
  }
}

/** The widget with its panel open, and beside it another frame. */
async function openPanel(page: Page, shop: Shop, portal: Visited, other?: string): Promise<void> {
  const { token } = await deskOfLevel(portal, "mixed");
  const config = configuration(completed({ desk_token: token }, portal));
  const frame = other ? `<iframe src="${other}"></iframe>` : "";
  await page.goto(shop.site.show({ body: frame + config + loader(portal.url) }));
  await shop.button.click();
  await expect(shop.inside.getByLabel(words.form.email)).toBeVisible();
}

function frameAt(page: Page, address: string): Frame {
  const frame = page.frames().find((candidate) => candidate.url() === address);
  if (!frame) throw new Error(`No frame shows ${address}`);
  return frame;
}

/** To the page on top, which for its own frame is itself. */
async function say(frame: Frame, messages: unknown[]): Promise<void> {
  await frame.evaluate((all) => {
    for (const message of all) parent.postMessage(message, "*");
  }, messages);
}

async function expectUnmoved(page: Page, shop: Shop): Promise<void> {
  const place = shop.place();
  await settle(page);
  await expect(shop.panel).toBeVisible();
  expect(shop.place()).toBe(place);
  expect((await page.evaluate(() => window.heard)).map(({ name }) => name)).toEqual([
    ...["ready", "open"],
  ]);
  expect(shop.complaints).toEqual([]);
}
