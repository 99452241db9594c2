import AxeBuilder from "@axe-core/playwright";
import { expect, test, ticketsOf, tokenOf } from "./support/portal-test";
import { newPerson, signIn } from "./support/staff";
import { wordsOf } from "./support/words";

const { staffInbox } = wordsOf("en");

test("the inbox lists tickets, counts them, and is fine for axe", async ({ page, portal }) => {
  await signIn(page, await newPerson(portal), "/staff/inbox");
  await expect(page.getByRole("list", { name: staffInbox.list })).toBeVisible();
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});

test("a search finds what is resolved though the view is of open ones", async ({
  page,
  portal,
}) => {
  const tickets = await ticketsOf(portal, portal.desk);
  const resolved = tickets.find(({ status }) => status === "resolved");
  await signIn(page, await newPerson(portal), "/staff/inbox");
  await page.getByRole("searchbox").fill(resolved?.title ?? "");
  await page.getByRole("searchbox").press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(staffInbox.found);
  await expect(page.getByRole("link", { name: resolved?.title ?? "" }).first()).toBeVisible();
});

test("whoever sees one desk sees no ticket of another, by list or by address", async ({
  page,
  portal,
  ownDesk,
}) => {
  const admin = await newPerson(portal);
  await signIn(page, admin, "/staff/inbox");
  const ticket = await page.locator(".line a").first().getAttribute("href");
  await page.context().clearCookies();
  const agent = await newPerson(portal, { role: "agent", desks: tokenOf(ownDesk) });
  await signIn(page, agent, "/staff/inbox?view=all");
  await expect(page.getByText(staffInbox.empty.all)).toBeVisible();
  const theirs = await page.goto(ticket ?? "");
  expect(theirs?.status()).toBe(404);
  const shown = await page.getByRole("main").innerText();
  const none = await page.goto("/staff/tickets/0198c0de-0000-7000-8000-000000000000");
  expect(none?.status()).toBe(404);
  expect(await page.getByRole("main").innerText()).toBe(shown);
});
