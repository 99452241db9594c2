import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test, tokenOf, type Visited } from "./support/portal-test";
import { newPerson, signIn } from "./support/staff";
import { wordsOf } from "./support/words";

const { form, staffTicket } = wordsOf("en");
const { answer } = staffTicket;

test("a note says on its button who sees it, and is on no page of the client", async ({
  page,
  portal,
  ownDesk,
}) => {
  await openOwn(page, portal, ownDesk);
  const note = `Be gentle ${Date.now()}`;
  await page.getByLabel(answer.note).check();
  await page.getByLabel(answer.noteText).fill(note);
  await page.getByRole("button", { name: answer.sendNote }).click();
  await expect(page.locator(".note").last()).toContainText(note);
  await expect(page.locator(".note").last()).toContainText(staffTicket.noteTag);
  await page.goto((await page.locator(".copy code").textContent()) ?? "");
  await expect(page.locator("#m0")).toBeVisible();
  await expect(page.getByText(note)).toHaveCount(0);
});

test("a reply without scripts is on the client's page and leaves the status chosen", async ({
  browser,
  portal,
  ownDesk,
}) => {
  const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await openOwn(page, portal, ownDesk);
  const reply = `On its way ${Date.now()}`;
  await page.getByLabel(answer.replyText).fill(reply);
  await page.locator(".reply-form [name=status]").selectOption({ index: 1 });
  const status = await page.locator(".reply-form option").nth(1).textContent();
  await page.getByRole("button", { name: answer.send }).click();
  await expect(page.locator(".message").last()).toContainText(reply);
  await expect(page.locator("header .status")).toHaveText(status ?? "");
  await page.goto((await page.locator(".copy code").textContent()) ?? "");
  await expect(page.getByText(reply)).toBeVisible();
  await context.close();
});

test("an empty note comes back with its own form shown, and is fine for axe", async ({
  page,
  portal,
  ownDesk,
}) => {
  await openOwn(page, portal, ownDesk);
  await page.getByLabel(answer.note).check();
  await page.getByRole("button", { name: answer.sendNote }).click();
  await expect(page.locator(".note-form .summary")).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test("a ticket that is taken says so to everybody", async ({ page, portal, ownDesk }) => {
  await openOwn(page, portal, ownDesk);
  await page.getByRole("button", { name: staffTicket.take }).click();
  await expect(page.getByRole("status").first()).toHaveText(staffTicket.done.taken);
  await expect(page.locator(".change").last()).toContainText("Mara Lind took the ticket");
});

/** Writes a ticket to the desk as a client, and opens it as somebody of the team. */
async function openOwn(page: Page, portal: Visited, desk: string): Promise<void> {
  await page.goto(`${desk}?lang=en`);
  await page.getByLabel(form.subject).fill("A strange noise");
  await page.getByLabel(form.content).fill("It creaks with every turn.");
  await page.getByLabel(form.name).fill("Zofia Kot");
  await page.getByLabel(form.email).fill("zofia@example.com");
  await page.getByRole("button", { name: form.send }).click();
  await expect(page.locator("#m0")).toBeVisible();
  await signIn(page, await newPerson(portal), `/staff/inbox?desk=${tokenOf(desk)}`);
  await page.goto((await page.locator(".line a").first().getAttribute("href")) ?? "");
}
