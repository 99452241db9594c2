import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/portal-test";
import { anAdmin, signIn } from "./support/staff";
import { wordsOf } from "./support/words";

const { staffSignIn } = wordsOf("en");
const MOST_BYTES = 200_000;
const PAGES = ["/staff/profile", "/staff/team", "/staff/team/invite", "/staff/team/groups"];

test("the sign-in page is fine for axe and breaks no rule of its policy", async ({ page }) => {
  const complaints = listenForComplaints(page);
  await page.goto("/staff/sign-in");
  await page.getByRole("button", { name: staffSignIn.send }).click();
  await expect(page.locator(".summary")).toBeVisible();
  await expectNoViolation(page);
  expect(complaints).toEqual([]);
});

test("the pages of team and profile are light, fine for axe, and break no rule of their policy", async ({
  page,
  portal,
}) => {
  const complaints = listenForComplaints(page);
  const person = await anAdmin(portal);
  await signIn(page, person);
  for (const path of [...PAGES, `/staff/team/people/${person.id}`]) {
    expect(await bytesOf(page, path), path).toBeLessThanOrEqual(MOST_BYTES);
    await expect(page).toHaveTitle(/\S/);
    await expectNoViolation(page);
  }
  expect(complaints).toEqual([]);
});

test("the pages about mails are fine for axe, and break no rule of their policy", async ({
  page,
  portal,
}) => {
  const complaints = listenForComplaints(page);
  await signIn(page, await anAdmin(portal), "/staff/mails");
  await expectNoViolation(page);
  const mail = page.locator(".people a").first();
  await page.goto((await mail.getAttribute("href")) ?? "");
  await expect(page.locator(".sample-text")).not.toBeEmpty();
  await expectNoViolation(page);
  await page.goto(`/staff/desks/${portal.deskToken}/mail`);
  await expect(page.locator("form").first()).toBeVisible();
  await expectNoViolation(page);
  expect(complaints).toEqual([]);
});

/** What a browser that has nothing yet receives for a page, as it comes over the wire. */
async function bytesOf(page: Page, path: string): Promise<number> {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  let bytes = 0;
  network.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(path, { waitUntil: "load" });
  await network.detach();
  return bytes;
}

async function expectNoViolation(page: Page): Promise<void> {
  for (const [width, colorScheme] of [
    [375, "light"],
    [1280, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const wide = () => document.documentElement.scrollWidth > innerWidth;
    expect(await page.evaluate(wide), `${width} wide`).toBe(false);
  }
}

function listenForComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
}
