import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test, tokenOf } from "./support/portal-test";
import { ask } from "./support/raw-http";
import { anAdmin, signIn } from "./support/staff";
import { wordsOf } from "./support/words";

const { form, problem, staffClients, staffExport, staffTicket } = wordsOf("en");
const { link } = staffTicket;

test("a link that is renewed or withdrawn opens nothing any more, and the new one does", async ({
  page,
  portal,
  ownDesk,
}) => {
  await writeTo(page, ownDesk);
  await signIn(page, await anAdmin(portal), `/staff/inbox?desk=${tokenOf(ownDesk)}`);
  await page.locator(".line a").first().click();
  const first = await shownLink(page);
  await page.getByText(link.renew, { exact: true }).click();
  await page.getByRole("button", { name: link.renewSend }).click();
  await expect(page.getByRole("status").first()).toHaveText(staffTicket.done.link_renewed);
  const second = await shownLink(page);
  await expectLinks({ [first]: 410, [second]: 200 });

  await page.getByText(link.withdraw, { exact: true }).click();
  await page.getByRole("button", { name: link.withdrawSend }).click();
  await expect(page.getByRole("status").first()).toHaveText(staffTicket.done.link_withdrawn);
  await expect(page.locator(".ticket-link .copy")).toHaveCount(0);
  await expectLinks({ [second]: 410 });

  await page.getByRole("button", { name: link.again }).click();
  await expect(page.getByRole("status").first()).toHaveText(staffTicket.done.link_renewed);
  await expectLinks({ [first]: 410, [second]: 410, [await shownLink(page)]: 200 });
});

test("a file of tickets is an admin's to take, of the desk and filter that the inbox shows", async ({
  page,
  portal,
  ownDesk,
}) => {
  await writeTo(page, ownDesk, "=A strange noise");
  const path = `/staff/export/tickets.csv?desk=${tokenOf(ownDesk)}`;
  const closed = await ask(portal.url, path);
  expect([closed.status, closed.headers.location]).toEqual([
    307,
    `/staff/sign-in?next=${encodeURIComponent(path)}`,
  ]);
  await signIn(page, await anAdmin(portal), `/staff/inbox?desk=${tokenOf(ownDesk)}`);
  await page.getByRole("link", { name: staffExport.these }).click();
  await expect(page.getByLabel(staffExport.desk, { exact: true })).toHaveValue(tokenOf(ownDesk));
  await expectNoViolation(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: staffExport.csv }).click();
  const today = new Date().toISOString().slice(0, 10);
  expect((await downloading).suggestedFilename()).toBe(`tickets-${today}.csv`);

  const file = await page.request.get(path);
  expect(file.headers()).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="tickets-${today}.csv"`,
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  });
  const lines = (await file.text()).trimEnd().split("\r\n");
  expect([lines.length, lines[1]]).toEqual([2, expect.stringContaining(",'=A strange noise,")]);
  const resolved = await page.request.get(path.replace(".csv", ".json").concat("&view=resolved"));
  expect(await resolved.json()).toEqual([]);
  expect((await page.request.get(`${path}nobodys`)).status()).toBe(404);
});

test("what came from an address is erased when the address is typed once more", async ({
  page,
  portal,
  ownDesk,
}) => {
  const ticket = await writeTo(page, ownDesk);
  await signIn(page, await anAdmin(portal), `/staff/inbox?desk=${tokenOf(ownDesk)}`);
  await page.locator(".line a").first().click();
  await page.getByRole("link", { name: staffClients.eraseAddress }).click();
  await page.getByLabel(staffClients.addressTyped).fill("somebody@example.com");
  await page.getByRole("button", { name: staffClients.eraseSend }).click();
  await expect(page.locator(".summary")).toContainText(staffClients.notTheSame);
  await expectNoViolation(page);
  await page.getByLabel(staffClients.addressTyped).fill("Zofia@example.com");
  await page.getByRole("button", { name: staffClients.eraseSend }).click();
  await expect(page.locator(".notice")).toHaveText(staffClients.erased);
  expect((await ask(portal.url, new URL(ticket).pathname)).status).toBe(404);
  await page.goto("/staff/team/log");
  await expect(page.locator(".log")).toContainText("erased on “what came from an address");
  await expectNoViolation(page);
});

/** Writes a ticket as a client; answers its public address. */
async function writeTo(page: Page, desk: string, subject = "A strange noise"): Promise<string> {
  await page.goto(`${desk}?lang=en`);
  await page.getByLabel(form.subject).fill(subject);
  await page.getByLabel(form.content).fill("It creaks with every turn.");
  await page.getByLabel(form.name).fill("Zofia Kot");
  await page.getByLabel(form.email).fill("zofia@example.com");
  await page.getByRole("button", { name: form.send }).click();
  await expect(page.locator("#m0")).toBeVisible();
  return page.url();
}

async function shownLink(page: Page): Promise<string> {
  return (await page.locator(".ticket-link .copy code").textContent()) ?? "";
}

async function expectLinks(statuses: Record<string, number>): Promise<void> {
  for (const [address, status] of Object.entries(statuses)) {
    const { origin, pathname } = new URL(address);
    const answer = await ask(origin, `${pathname}?lang=en`);
    expect(answer.status).toBe(status);
    if (status === 410) expect(answer.body).toContain(problem.linkRevoked);
  }
}

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
