import type { Browser, Page } from "@playwright/test";
import { expect, test } from "./support/portal-test";
import { anAdmin, fillSignIn, newEmail, newPerson, signIn } from "./support/staff";
import { filled, wordsOf } from "./support/words";

const { staffSignIn, staffTeam, staffProfile } = wordsOf("en");
const PASSWORD = "seven lamps in a row";

test("an admin invites an agent, who joins, sees no settings, and is out once deactivated", async ({
  page,
  portal,
  browser,
}) => {
  await signIn(page, await anAdmin(portal), "/staff/team/invite");
  const email = newEmail();
  const link = await inviteAgent(page, { email, name: "Tom Ashby" });

  const agent = await visitor(browser, portal.url);
  await agent.goto(link);
  await expect(agent.getByText(email)).toBeVisible();
  await agent.getByLabel(staffSignIn.person.newPassword).fill("short");
  await agent.getByRole("button", { name: staffSignIn.invitation.send }).click();
  await expect(agent.locator(".field .error")).toContainText("at least 10");
  await agent.getByLabel(staffSignIn.person.newPassword).fill(PASSWORD);
  await agent.getByRole("button", { name: staffSignIn.invitation.send }).click();
  await expect(agent).toHaveURL("/staff/inbox");
  await expect(agent.getByRole("link", { name: "Tom Ashby" })).toBeVisible();
  expect((await agent.goto("/staff/team"))?.status()).toBe(404);
  expect((await agent.goto(link))?.status()).toBe(410);

  await page.goto("/staff/team");
  await page.getByRole("listitem").filter({ hasText: email }).getByRole("link").click();
  await page.getByText(staffTeam.person.deactivate).click();
  const send = filled(staffTeam.person.deactivateSend, { name: "Tom Ashby" });
  await page.getByRole("button", { name: send }).click();
  await expect(page.getByText(staffTeam.done.deactivated)).toBeVisible();

  await agent.goto("/staff/profile");
  await expect(agent).toHaveURL(/\/staff\/sign-in\?next=/);
  await fillSignIn(agent, { email, password: PASSWORD });
  await expect(agent.locator(".summary")).toContainText(staffSignIn.refusal.sign_in_failed);
  await agent.context().close();
});

test("an invitation that was withdrawn opens nothing", async ({ page, portal }) => {
  await signIn(page, await anAdmin(portal), "/staff/team/invite");
  const link = await inviteAgent(page, { email: newEmail(), name: "Tom Ashby" });
  await page.getByText(staffTeam.invitation.revoke).click();
  await page.getByRole("button", { name: staffTeam.invitation.revokeSend }).click();
  await expect(page.getByText(staffTeam.done.revoked)).toBeVisible();
  expect((await page.goto(link))?.status()).toBe(410);
  await expect(page.getByRole("heading")).toHaveText(staffSignIn.ended.invitation);
});

test("a link from an admin sets a new password once", async ({ page, portal, browser }) => {
  const person = await newPerson(portal, { role: "agent" });
  await signIn(page, await anAdmin(portal), `/staff/team/people/${person.id}`);
  await page.getByRole("button", { name: staffTeam.person.resetSend }).click();
  const link = await linkShown(page, staffTeam.person.resetLink);

  const agent = await visitor(browser, portal.url);
  await agent.goto(link);
  await agent.getByLabel(staffSignIn.person.newPassword).fill(PASSWORD);
  await agent.getByRole("button", { name: staffSignIn.reset.chooseSend }).click();
  await expect(agent.getByText(staffSignIn.done.reset)).toBeVisible();
  await signIn(agent, { ...person, password: PASSWORD });
  expect((await agent.goto(link))?.status()).toBe(410);
  await agent.context().close();
});

test("somebody signed in twice ends the other session and keeps this one", async ({
  page,
  portal,
  browser,
}) => {
  const person = await newPerson(portal, { role: "agent" });
  const other = await visitor(browser, portal.url);
  await signIn(other, person);
  await signIn(page, person);
  await page.getByRole("button", { name: staffProfile.session.end }).click();
  await expect(page.getByText(staffProfile.done.session)).toBeVisible();
  await expect(page.getByText(staffProfile.session.here)).toBeVisible();
  await other.reload();
  await expect(other).toHaveURL(/\/staff\/sign-in\?next=/);
  await other.context().close();
});

async function visitor(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: "en-GB" });
  return context.newPage();
}

/** On the page that invites; answers the invitation's link. */
async function inviteAgent(page: Page, { email, name }: { email: string; name: string }) {
  await page.getByLabel(staffTeam.invitation.name, { exact: true }).fill(name);
  await page.getByLabel(staffTeam.invitation.email).fill(email);
  await page.getByRole("button", { name: staffTeam.invitation.send }).click();
  return linkShown(page, staffTeam.invitation.link);
}

function linkShown(page: Page, label: string): Promise<string> {
  return page.getByRole("figure", { name: label }).locator("code").innerText();
}
