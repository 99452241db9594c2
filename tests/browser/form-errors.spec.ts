import type { Page } from "@playwright/test";
import { expect, test } from "./support/portal-test";
import { TICKET } from "./support/raw-http";
import { wordsOf } from "./support/words";

const words = wordsOf("en");
const summary = (page: Page) => page.getByRole("alert");

for (const javaScriptEnabled of [true, false]) {
  test.describe(`sent empty, scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a form has its errors in its title, in a focused summary that leads to each, and at each field", async ({
      page,
      portal,
    }) => {
      await page.goto(`${portal.desk}?lang=en`);
      await send(page);
      await expect(summary(page)).toBeFocused();
      await expect(summary(page).getByRole("heading")).toHaveText(words.error.summary);
      await expect(page).toHaveTitle(/^Error: /);
      for (const field of ["title", "content", "name", "email"] as const) {
        const message = words.error.required[field];
        await summary(page).getByRole("link", { name: message }).click();
        await expect(page.locator(`[name=${field}]`)).toBeFocused();
        await expectAtField(page, field, message);
      }
    });
  });
}

test("a form with errors answers 422", async ({ page, portal }) => {
  await page.goto(`${portal.desk}?lang=en`);
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await send(page);
  expect((await answer).status()).toBe(422);
});

test("what was typed is still there beside the errors", async ({ page, portal }) => {
  await page.goto(`${portal.desk}?lang=en`);
  await page.getByLabel(words.form.content).fill('First line\n  second <line> & "more"');
  await page.getByLabel(words.form.name).fill("  Ida   Berg ");
  await page.getByLabel(words.form.email).fill("not an address");
  await page.getByLabel(words.form.category).selectOption("repair");
  await page.getByLabel(words.priority.label).selectOption("high");
  await send(page);
  await expect(summary(page)).toBeVisible();
  await expect(page.getByLabel(words.form.content)).toHaveValue(
    'First line\n  second <line> & "more"',
  );
  await expect(page.getByLabel(words.form.name)).toHaveValue("  Ida   Berg ");
  await expect(page.getByLabel(words.form.email)).toHaveValue("not an address");
  await expect(page.getByLabel(words.form.category)).toHaveValue("repair");
  await expect(page.getByLabel(words.priority.label)).toHaveValue("high");
});

test("after the errors are put right the ticket is sent", async ({ page, portal }) => {
  await page.goto(`${portal.desk}?lang=en`);
  await send(page);
  await fill(page);
  await send(page);
  await expect(page).toHaveURL(/\/t\//);
});

test("a title of 200 characters is taken, whatever characters they are", async ({
  page,
  portal,
}) => {
  await page.goto(`${portal.desk}?lang=en`);
  await fill(page, { title: "🚲".repeat(200) });
  await send(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("🚲".repeat(200));
});

const REFUSED = [
  {
    what: "a title of 201 characters",
    fields: { title: "a".repeat(201) },
    field: "title",
    message: "Shorten this to 200 characters; it has 201 now",
  },
  {
    what: "a content of 20,001 characters",
    fields: { content: "a".repeat(20_001) },
    field: "content",
    message: "Shorten this to 20,000 characters; it has 20,001 now",
  },
  {
    what: "a name of 201 characters",
    fields: { name: "a".repeat(201) },
    field: "name",
    message: "Shorten this to 200 characters; it has 201 now",
  },
  {
    what: "an e-mail address of 255 characters",
    fields: { email: `${"a".repeat(243)}@example.com` },
    field: "email",
    message: "Shorten this to 254 characters; it has 255 now",
  },
  {
    what: "an e-mail address without an at sign",
    fields: { email: "ida.example.com" },
    field: "email",
    message: words.error.email,
  },
  {
    what: "two e-mail addresses in one",
    fields: { email: "ida@example.com, max@example.com" },
    field: "email",
    message: words.error.email,
  },
  {
    what: "a title that shows nothing",
    fields: { title: " \u200b\u00a0 " },
    field: "title",
    message: words.error.required.title,
  },
];

for (const { what, fields, field, message } of REFUSED) {
  test(`${what} is refused with a message at the field`, async ({ page, portal }) => {
    await page.goto(`${portal.desk}?lang=en`);
    await fill(page, fields);
    await send(page);
    await expectAtField(page, field, message);
    await expect(summary(page).getByRole("listitem")).toHaveCount(1);
  });
}

for (const [field, message] of [
  ["category", words.error.unknownCategory],
  ["priority", words.error.unknownPriority],
] as const) {
  test(`a ${field} that is not on the list is refused at its field`, async ({ page, portal }) => {
    await page.goto(`${portal.desk}?lang=en`);
    await fill(page);
    await page.locator(`[name=${field}] option`).last().evaluate(turnToNonsense);
    await page.locator(`[name=${field}]`).selectOption("nonsense");
    await send(page);
    await expectAtField(page, field, message);
  });
}

test("an empty answer comes back with its message, focused summary and title", async ({
  page,
  portal,
}) => {
  await page.goto(`${portal.demoTicket}?lang=en`);
  await page.getByRole("button", { name: words.ticket.send }).click();
  await expectAtField(page, "content", words.error.required.comment);
  await expect(summary(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
});

test("an answer of 20,001 characters is still there with its message", async ({ page, portal }) => {
  await page.goto(`${portal.demoTicket}?lang=en`);
  await page.getByLabel(words.ticket.reply).fill("b".repeat(20_001));
  await page.getByRole("button", { name: words.ticket.send }).click();
  await expectAtField(page, "content", "Shorten this to 20,000 characters; it has 20,001 now");
  await expect(page.getByLabel(words.ticket.reply)).toHaveValue("b".repeat(20_001));
});

function turnToNonsense(option: Element): void {
  option.setAttribute("value", "nonsense");
}

async function fill(page: Page, fields: Partial<typeof TICKET> = {}): Promise<void> {
  for (const [name, value] of Object.entries({ ...TICKET, ...fields })) {
    await page.locator(`[name=${name}]`).fill(value);
  }
}

async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: words.form.send }).click();
}

async function expectAtField(page: Page, field: string, message: string): Promise<void> {
  const input = page.locator(`[name=${field}]`);
  await expect(input).toHaveAttribute("aria-invalid", "true");
  await expect(input).toHaveAccessibleDescription(new RegExp(`${words.error.label}: ${message}`));
  await expect(page.getByRole("alert").getByRole("link", { name: message })).toBeVisible();
}
