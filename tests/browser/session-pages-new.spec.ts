import type { Page } from "@playwright/test";
import { jsonOf } from "./support/api-problem";
import { expect, test, ticketsOf } from "./support/portal-test";
import { ask, openForm, sendForm } from "./support/raw-http";
import {
  beginSession,
  beginWith,
  call,
  deskOfLevel,
  QUESTION,
  signedDesk,
  somebody,
} from "./support/session";
import { filled, wordsOf } from "./support/words";

const words = wordsOf("en");
const ARRIVED = /^Your ticket .+ has reached us$/;
const AUTHOR = { name: "Ada Brightly", email: "ada@example.com" };

for (const javaScriptEnabled of [true, false]) {
  test.describe(`scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a known person writes without saying who they are", async ({ page, portal }) => {
      const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
      await page.goto(`${session.path}/new?lang=en`);
      const writingAs = filled(words.form.writingAs, { name: "Ida Berg" });
      await expect(page.getByText(writingAs)).toBeVisible();
      await expect(page.getByLabel(words.form.name)).toHaveCount(0);
      await expect(page.getByLabel(words.form.email)).toHaveCount(0);
      await fill(page, QUESTION);
      await page.getByRole("button", { name: words.form.send }).click();
      await expect(page.getByRole("heading", { name: ARRIVED })).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(QUESTION.title);
      await expect(page).toHaveURL(new RegExp(`${session.path}/tickets/\\d{4}-\\d+\\?`));
      const link = page.getByLabel(words.ticket.keepLink);
      await expect(link).toHaveValue(new RegExp(`^${portal.url}/t/[\\w-]{43}$`));
      await page.goto(session.path);
      await expect(page.locator(".ticket")).toHaveCount(1);
      await expect(page.locator(".ticket")).toContainText("Ida Berg");
    });

    test("an anonymous visitor says who they are, and gets back to this ticket alone", async ({
      page,
      portal,
    }) => {
      const { token } = await deskOfLevel(portal, "mixed");
      const session = await beginWith(portal, token, {});
      await page.goto(`${session.path}?lang=en`);
      await fill(page, { ...QUESTION, ...AUTHOR });
      await page.getByRole("button", { name: words.form.send }).click();
      await expect(page.getByRole("heading", { name: ARRIVED })).toBeVisible();
      await expect(page.getByRole("link", { name: words.frame.back })).toHaveCount(0);
      const { pathname } = new URL(page.url());
      await page.goto(`${pathname}?lang=en`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(QUESTION.title);
      await page.getByLabel(words.ticket.reply).fill("One more thing");
      await page.getByRole("button", { name: words.ticket.send }).click();
      await expect(page.getByRole("article").last()).toContainText("One more thing");
      await expect(page.getByRole("article").last()).toContainText("Ada Brightly");
      const other = await beginWith(portal, token, {});
      const response = await page.goto(pathname.replace(session.path, other.path));
      expect(response?.status()).toBe(404);
    });

    test("what is missing is asked for, and what was typed is still there", async ({
      page,
      portal,
    }) => {
      const { token } = await deskOfLevel(portal, "mixed");
      const { path } = await beginWith(portal, token, {});
      await page.goto(`${path}?lang=en`);
      await fill(page, { content: QUESTION.content, name: AUTHOR.name });
      await page.getByRole("button", { name: words.form.send }).click();
      await expect(page.getByRole("alert")).toContainText(words.error.required.title);
      await expect(page.getByRole("alert")).toContainText(words.error.required.email);
      await expect(page).toHaveTitle(/^Error: /);
      await expect(page.getByLabel(words.form.content)).toHaveValue(QUESTION.content);
      await expect(page.getByLabel(words.form.name)).toHaveValue(AUTHOR.name);
      await fill(page, { title: QUESTION.title, email: AUTHOR.email });
      await page.getByRole("button", { name: words.form.send }).click();
      await expect(page.getByRole("heading", { name: ARRIVED })).toBeVisible();
    });
  });
}

test("what the site says of an unverified person is filled in and asked again", async ({
  page,
  portal,
}) => {
  const desk = await deskOfLevel(portal, "mixed");
  const ida = somebody({ user_email: "ida@example.com" });
  const { path } = await beginWith(portal, desk.token, ida);
  await page.goto(`${path}?lang=en`);
  await expect(page.getByLabel(words.form.name)).toHaveValue("Ida Berg");
  await expect(page.getByLabel(words.form.email)).toHaveValue("ida@example.com");
  await fill(page, QUESTION);
  await page.getByRole("button", { name: words.form.send }).click();
  await expect(page.getByRole("heading", { name: ARRIVED })).toBeVisible();
  const verified = await beginSession(portal, desk, ida);
  expect(jsonOf(await call(portal, verified, "tickets"))).toMatchObject({ tickets: [] });
});

test("a field that an unverified person emptied stays empty in the answer", async ({
  page,
  portal,
}) => {
  const { token } = await deskOfLevel(portal, "mixed");
  const { path } = await beginWith(portal, token, somebody({ user_email: "ida@example.com" }));
  await page.goto(`${path}?lang=en`);
  await fill(page, { ...QUESTION, name: "" });
  await page.getByRole("button", { name: words.form.send }).click();
  await expect(page.getByRole("alert")).toContainText(words.error.required.name);
  await expect(page.getByLabel(words.form.name)).toHaveValue("");
});

test("the address fills in title, content, priority and category", async ({ page, portal }) => {
  const desk = await signedDesk(portal);
  const category = ["--code", "repair", "--name", "Repair"];
  await portal.command("category", "create", desk.token, ...category);
  const session = await beginSession(portal, desk);
  const asked = { title: "Flat tyre", content: "a\nb", priority: "high", c: "repair", lang: "en" };
  await page.goto(`${session.path}/new?${new URLSearchParams(asked)}`);
  await expect(page.getByLabel(words.form.subject)).toHaveValue("Flat tyre");
  await expect(page.getByLabel(words.form.content)).toHaveValue("a\nb");
  await expect(page.getByLabel(words.priority.label)).toHaveValue("high");
  await expect(page.getByLabel(words.form.category)).toHaveValue("repair");
  await page.getByRole("button", { name: words.form.send }).click();
  await expect(page.locator("#status")).toContainText("Repair");
  await expect(page.locator("#status")).toContainText("Priority: High");
});

test("an address cannot say who writes, nor what it may not fill in", async ({ page, portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const asked = { name: "Mara", email: "m@example.com", priority: "now", c: "rockets", lang: "en" };
  await page.goto(`${session.path}/new?${new URLSearchParams(asked)}`);
  await expect(page.getByText("Mara")).toHaveCount(0);
  await expect(page.getByLabel(words.priority.label)).toHaveValue("normal");
  await expect(page.getByLabel(words.form.category)).toHaveCount(0);
});

test("the language of the address stays on the ticket's page", async ({ page, portal }) => {
  const polish = wordsOf("pl");
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  await page.goto(`${session.path}/new?lang=pl`);
  await fill(page, QUESTION);
  await page.getByRole("button", { name: polish.form.send }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "pl");
  await expect(page.getByLabel(polish.ticket.reply)).toBeVisible();
});

test("the site's language is the page's, until its reader chooses another", async ({
  page,
  portal,
}) => {
  const desk = await deskOfLevel(portal, "mixed");
  const session = await beginSession(portal, desk, somebody(), { locale: "de" });
  await page.goto(session.path);
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.getByText(wordsOf("de").page.language, { exact: true }).click();
  await page.getByRole("link", { name: "Slovenčina" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "sk");
  await page
    .getByRole("link", { name: wordsOf("sk").frame.new })
    .first()
    .click();
  await expect(page.locator("html")).toHaveAttribute("lang", "sk");
});

test("the same form sent ten times at once makes one ticket", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const form = await openForm(portal.url, `${session.path}/new`);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => sendForm(portal.url, form, QUESTION)),
  );
  expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.location}`)).size).toBe(
    1,
  );
  expect(answers[0]?.status).toBe(303);
  const { tickets } = JSON.parse((await call(portal, session, "tickets")).body);
  expect(tickets).toHaveLength(1);
});

test("a form sends no field that a client has no say in", async ({ portal }) => {
  const desk = await signedDesk(portal);
  const session = await beginSession(portal, desk);
  const form = await openForm(portal.url, `${session.path}/new`);
  const team = { status: "resolved", assignee: "1", number: "1-1", identity: "verified" };
  const answer = await sendForm(portal.url, form, { ...QUESTION, ...team });
  expect(answer.status).toBe(303);
  const [ticket] = await ticketsOf(portal, `/d/${desk.token}`);
  expect(ticket).toMatchObject({ status: "open", title: QUESTION.title });
  expect(ticket?.number).not.toBe("1-1");
});

test("a form of one session is not taken from another site", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const form = await openForm(portal.url, `${session.path}/new`);
  const foreign = { Origin: "https://evil.example" };
  const answer = await sendForm(portal.url, form, QUESTION, foreign);
  expect(answer.status).toBe(403);
  expect(jsonOf(await call(portal, session, "tickets"))).toMatchObject({ tickets: [] });
});

test("at the level signature a signed person writes, and nobody else gets a session", async ({
  portal,
}) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "signature"));
  const page = await ask(portal.url, `${session.path}/new?lang=en`);
  expect(page.body).toContain(filled(words.form.writingAs, { name: "Ida Berg" }));
});

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    await page.locator(`[name=${name}]`).fill(value);
  }
}
