import type { Browser, Page } from "@playwright/test";
import { expect, test, tokenOf, type Visited } from "./support/portal-test";
import { ask, openForm, sendForm, writeTicket } from "./support/raw-http";
import { anAdmin, newPerson, signIn } from "./support/staff";
import { wordsOf } from "./support/words";

const { staffLive, staffTicket } = wordsOf("en");
const { answer } = staffTicket;

function named(text: string, name: string): string {
  return text.replace("{name}", name);
}

/** Writes a ticket as a client, and finds its page on the team's side. */
async function openOwn(page: Page, portal: Visited, desk: string) {
  const client = await writeTicket(portal.url, desk);
  await page.goto(`/staff/inbox?desk=${tokenOf(desk)}`);
  const address = (await page.locator(".line a").first().getAttribute("href")) ?? "";
  await page.goto(address);
  return { client, address };
}

async function comment(portal: Visited, ticket: string, content: string): Promise<void> {
  await sendForm(portal.url, await openForm(portal.url, ticket), { content });
}

test("two people at one ticket see each other, and what comes while one of them writes", async ({
  browser,
  page: mara,
  portal,
  ownDesk,
}) => {
  await signIn(mara, await anAdmin(portal));
  const { client, address } = await openOwn(mara, portal, ownDesk);
  const tom = await (await browser.newContext({ baseURL: portal.url })).newPage();
  const person = { role: "agent", name: "Tom Ashby", desks: tokenOf(ownDesk) } as const;
  await signIn(tom, await newPerson(portal, person), address);
  await expect(tom.getByText(named(staffLive.looking, "Mara Lind"))).toBeVisible();
  await expect(mara.getByText(named(staffLive.looking, "Tom Ashby"))).toBeVisible();

  const written = "Have you tried";
  await mara.getByLabel(answer.replyText).pressSequentially(written);
  await expect(tom.getByText(named(staffLive.writing, "Mara Lind"))).toBeVisible();
  const before = await mara.getByLabel(answer.replyText).boundingBox();
  await tom.getByLabel(answer.replyText).fill("I am on it.");
  await tom.getByRole("button", { name: answer.send }).click();
  await expect(mara.locator(".message").last()).toContainText("I am on it.");
  const meanwhile = named(staffLive.meanwhile.replied, "Tom Ashby");
  await expect(mara.locator(".reply-form").getByRole("status")).toHaveText(meanwhile);
  await expect(mara.getByLabel(answer.replyText)).toHaveValue(written);
  await expect(mara.getByLabel(answer.replyText)).toBeFocused();
  const after = await mara.getByLabel(answer.replyText).boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThanOrEqual(1);

  await comment(portal, client, "It creaks again.");
  for (const page of [mara, tom]) {
    await expect(page.locator(".message").last()).toContainText("It creaks again.");
  }
  await tom.goto("/staff/profile");
  await expect(mara.getByText("Tom Ashby is")).toHaveCount(0);
  await tom.context().close();
});

test("a new ticket is in the inbox without a reload, but moves no line under the pointer", async ({
  page,
  portal,
  ownDesk,
}) => {
  await signIn(page, await anAdmin(portal));
  await openOwn(page, portal, ownDesk);
  await page.goto(`/staff/inbox?desk=${tokenOf(ownDesk)}`);
  const lines = page.locator(".line");
  await expect(lines).toHaveCount(1);
  await writeTicket(portal.url, ownDesk, { title: "The second" });
  await expect(lines).toHaveCount(2);
  await lines.last().hover();
  await writeTicket(portal.url, ownDesk, { title: "The third" });
  const show = page.getByRole("button", { name: staffLive.fresh.replace("{count}", "1") });
  await expect(show).toBeVisible();
  await expect(page.locator(".when-wide .count").first()).toHaveText(/^3/);
  await expect(lines).toHaveCount(2);
  await show.click();
  await expect(lines.first()).toContainText("The third");
});

test("keys go through the inbox and do a ticket's things, unless they are switched off", async ({
  page,
  portal,
  ownDesk,
}) => {
  await signIn(page, await anAdmin(portal));
  const { address } = await openOwn(page, portal, ownDesk);
  await writeTicket(portal.url, ownDesk, { title: "The newer one" });
  await page.goto(`/staff/inbox?desk=${tokenOf(ownDesk)}`);
  await expect(page.locator(".line")).toHaveCount(2);
  const dialog = page.getByRole("dialog", { name: staffLive.keys.title });
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Escape");
  for (const key of ["j", "j", "o"]) await page.keyboard.press(key);
  await expect(page).toHaveURL(address);
  await page.keyboard.press("e");
  await expect(page.locator("header .status")).toHaveText(staffTicket.status.resolved);
  await expect(page.locator(".notice")).toContainText(staffTicket.done.changed);
  await page.keyboard.press("z");
  await expect(page.locator(".notice")).toContainText(staffTicket.done.undone);
  await expect(page.locator("header .status")).toHaveText(staffTicket.status.open);
  await page.keyboard.press("n");
  await expect(page.getByLabel(answer.noteText)).toBeFocused();
  await page.keyboard.type("eazu?");
  await expect(page.getByLabel(answer.noteText)).toHaveValue("eazu?");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("[");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The newer one");
  await page.keyboard.press("?");
  await dialog.getByLabel(staffLive.keys.use).uncheck();
  await dialog.getByRole("button", { name: staffLive.keys.close }).click();
  await page.keyboard.press("u");
  await page.keyboard.press("?");
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/\/staff\/tickets\//);
  await page.getByRole("button", { name: staffLive.keys.title }).click();
  await dialog.getByLabel(staffLive.keys.use).check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("u");
  await expect(page).toHaveURL(`/staff/inbox?desk=${tokenOf(ownDesk)}`);
});

test("a change is taken back without scripts, and what is typed is not lost by one", async ({
  browser,
  page,
  portal,
  ownDesk,
}) => {
  await signIn(page, await anAdmin(portal));
  const { address } = await openOwn(page, portal, ownDesk);
  await page.getByLabel(answer.replyText).fill("A first answer");
  await page.getByRole("button", { name: answer.send }).click();
  await expect(page.locator(".message").last()).toContainText("A first answer");
  await page.getByLabel(answer.replyText).fill("Half an answer");
  await page.getByRole("button", { name: staffTicket.take }).click();
  await expect(page.locator(".notice")).toContainText(staffTicket.done.taken);
  await expect(page.getByLabel(answer.replyText)).toHaveValue("Half an answer");

  const plain = await withoutScripts(browser, page, portal);
  await plain.goto(page.url());
  await plain.getByRole("button", { name: staffLive.undo }).click();
  await expect(plain.locator(".notice")).toContainText(staffTicket.done.undone);
  await expect(plain.getByRole("button", { name: staffTicket.take })).toBeVisible();
  expect(new URL(plain.url()).pathname).toBe(address);
  await plain.context().close();
});

async function withoutScripts(browser: Browser, page: Page, portal: Visited): Promise<Page> {
  const storageState = await page.context().storageState();
  const options = { baseURL: portal.url, javaScriptEnabled: false, storageState };
  return (await browser.newContext(options)).newPage();
}

test("nobody hears anything of the team without a session", async ({ portal }) => {
  const refused = await ask(portal.url, "/staff/live");
  expect([refused.status, refused.body]).toEqual([401, ""]);
  expect(refused.headers["cache-control"]).toBe("private, no-store");
});
