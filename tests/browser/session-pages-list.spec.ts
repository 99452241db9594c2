import type { Page } from "@playwright/test";
import { expect, test } from "./support/portal-test";
import {
  beginSession,
  beginWith,
  commentIn,
  deskOfLevel,
  replyTo,
  somebody,
  writeIn,
} from "./support/session";
import { wordsOf } from "./support/words";

const words = wordsOf("en");

/** What the rows are about, from the top. */
function titlesOn(page: Page): Promise<string[]> {
  return page.locator(".ticket .about").allTextContents();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a client sees what became of each ticket, and opens one", async ({ page, portal }) => {
      const desk = await deskOfLevel(portal, "mixed");
      const ida = somebody();
      const idas = await beginSession(portal, desk, ida);
      const { number } = await writeIn(portal, idas, { title: "Lamp", priority: "urgent" });
      await replyTo(portal, desk, number, "--content", "Which?", "--status", "waiting");
      const olga = { ...ida, user_external_id: "2", user_name: "Olga Reyes" };
      await writeIn(portal, await beginSession(portal, desk, olga), { title: "Chain" });
      await page.goto(`${idas.path}?lang=en`);
      await expect(page).toHaveTitle(`${words.list.title} – Lamps`);
      expect(await titlesOn(page)).toEqual(["Chain", "Lamp"]);
      const [chain, lamp] = [page.getByRole("link", { name: "Chain" }), lampRow(page)];
      await expect(chain).toContainText("Olga Reyes");
      await expect(chain).toContainText(words.status.open);
      await expect(chain).not.toContainText(words.list.unread);
      await expect(lamp).toContainText(number);
      await expect(lamp).toContainText("Ida Berg");
      await expect(lamp).toContainText(words.status.waiting);
      await expect(lamp).toContainText(`${words.priority.label}: ${words.priority.urgent}`);
      await expect(lamp).toContainText(words.list.unread);
      await lamp.click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lamp");
      await page.getByRole("link", { name: words.frame.back }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.list.title);
    });

    test("a client looks for a word and for a status", async ({ page, portal }) => {
      const desk = await deskOfLevel(portal, "mixed");
      const session = await beginSession(portal, desk);
      const { number } = await writeIn(portal, session, { title: "Lamp" });
      await replyTo(portal, desk, number, "--content", "Done", "--status", "resolved");
      await writeIn(portal, session, { title: "Lampshade" });
      await writeIn(portal, session, { title: "Chain" });
      await page.goto(`${session.path}?lang=en`);
      await page.getByLabel(words.list.search).fill("lamp");
      await page.getByRole("button", { name: words.list.find }).click();
      await expect(page.locator(".ticket")).toHaveCount(2);
      expect(await titlesOn(page)).toEqual(["Lampshade", "Lamp"]);
      await expect(page.getByLabel(words.list.search)).toHaveValue("lamp");
      await page.getByLabel(words.status.label).selectOption("resolved");
      await page.getByRole("button", { name: words.list.find }).click();
      await expect(page.locator(".ticket")).toHaveCount(1);
      expect(await titlesOn(page)).toEqual(["Lamp"]);
      await expect(page.getByLabel(words.status.label)).toHaveValue("resolved");
      await page.getByLabel(words.list.search).fill("nothing of it");
      await page.getByRole("button", { name: words.list.find }).click();
      await expect(page.getByText(words.list.nothingFound, { exact: true })).toBeVisible();
      await page.getByRole("link", { name: words.list.showAll }).click();
      await expect(page.locator(".ticket")).toHaveCount(3);
      expect(new URL(page.url()).searchParams.get("lang")).toBe("en");
    });

    test("a long list is turned over page by page", async ({ page, portal }) => {
      const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
      for (let place = 1; place <= 45; place += 1) {
        await writeIn(portal, session, { title: `${place}` });
      }
      await page.goto(`${session.path}?lang=en`);
      expect(await titlesOn(page)).toEqual(downFrom(45, 20));
      await expect(page.getByRole("link", { name: words.list.newest })).toHaveCount(0);
      await page.getByRole("link", { name: words.list.older }).click();
      await expect(page.locator(".about").first()).toHaveText("25");
      expect(await titlesOn(page)).toEqual(downFrom(25, 20));
      await page.getByRole("link", { name: words.list.older }).click();
      await expect(page.locator(".about").first()).toHaveText("5");
      expect(await titlesOn(page)).toEqual(downFrom(5, 5));
      await expect(page.getByRole("link", { name: words.list.older })).toHaveCount(0);
      await page.getByRole("link", { name: words.list.newest }).click();
      await expect(page.locator(".about").first()).toHaveText("45");
    });
  });
}

test("turning over keeps what was looked for", async ({ page, portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  for (let place = 1; place <= 21; place += 1) await writeIn(portal, session, { title: "Lamp" });
  await writeIn(portal, session, { title: "Chain" });
  await page.goto(`${session.path}?lang=en&q=lamp&status=open`);
  await page.getByRole("link", { name: words.list.older }).click();
  await expect(page.locator(".ticket")).toHaveCount(1);
  expect(await titlesOn(page)).toEqual(["Lamp"]);
  await expect(page.getByLabel(words.list.search)).toHaveValue("lamp");
});

test("an empty list says what will be here and leads to the form", async ({ page, portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  await page.goto(`${session.path}?lang=en`);
  await expect(page.getByText(words.list.emptyText)).toBeVisible();
  await expect(page.getByLabel(words.list.search)).toHaveCount(0);
  await page.getByRole("main").getByRole("link", { name: words.frame.new }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.form.title);
});

test("a page with older tickets that are all gone leads back to the newest", async ({
  page,
  portal,
}) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  await writeIn(portal, session);
  const beforeAll = Buffer.from("0 00000000-0000-0000-0000-000000000000").toString("base64url");
  await page.goto(`${session.path}?lang=en&after=${beforeAll}`);
  await page.getByRole("link", { name: words.list.newest }).click();
  await expect(page.locator(".ticket")).toHaveCount(1);
});

test("what cannot be asked for is as if it had not been asked for", async ({ page, portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  await writeIn(portal, session);
  for (const asked of [
    "status=closed",
    "after=x",
    "q=%00",
    "status=",
    "after=",
    "limit=0",
    "q[]=a",
  ]) {
    await page.goto(`${session.path}?${asked}`);
    await expect(page.locator(".ticket"), asked).toHaveCount(1);
  }
});

test("a session that may not list has the form in the place of the list", async ({
  page,
  portal,
}) => {
  const { token } = await deskOfLevel(portal, "mixed");
  const { path } = await beginWith(portal, token, somebody());
  await page.goto(`${path}?lang=en`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.form.title);
  await expect(page.getByRole("link", { name: words.frame.back })).toHaveCount(0);
  await expect(page.locator(".ticket")).toHaveCount(0);
});

test("a message of the team is marked until its reader has answered it", async ({
  page,
  portal,
}) => {
  const desk = await deskOfLevel(portal, "mixed");
  const session = await beginSession(portal, desk);
  const { number } = await writeIn(portal, session);
  await replyTo(portal, desk, number, "--content", "Which lamp?");
  await page.goto(`${session.path}?lang=en`);
  await expect(page.locator(".ticket.unread")).toHaveCount(1);
  await commentIn(portal, session, number, "The green one.");
  await page.reload();
  await expect(page.locator(".ticket.unread")).toHaveCount(0);
});

function lampRow(page: Page) {
  return page.getByRole("link", { name: "Lamp" });
}

function downFrom(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, place) => `${first - place}`);
}
