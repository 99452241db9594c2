import type { Page } from "@playwright/test";
import { expect, test } from "./support/portal-test";
import { filled, type Language, wordsOf } from "./support/words";

const NUMBER = /\d{4}-\d+/;

for (const language of ["en", "pl"] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`in ${language}, scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
      test.use({ javaScriptEnabled });
      const words = wordsOf(language);

      test("a visitor writes a ticket and lands on its public link", async ({ page, portal }) => {
        await write(page, portal.desk, language);
        await expect(page).toHaveURL(/\/t\/[A-Za-z0-9_-]{43}\?/);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dziwny hałas");
      });

      test("the page after sending tells the number", async ({ page, portal }) => {
        await write(page, portal.desk, language);
        const told = await page.getByRole("status").getByRole("heading").innerText();
        const number = NUMBER.exec(told)?.[0] ?? "none";
        expect(told).toBe(filled(words.ticket.sent, { number }));
        await expect(page.locator("#status")).toContainText(number);
      });

      test("the page after sending asks to keep its link", async ({ page, portal }) => {
        await write(page, portal.desk, language);
        await expect(page.getByText(words.ticket.sentNext)).toBeVisible();
        const link = await page.getByLabel(words.ticket.keepLink).inputValue();
        expect(link).toBe(`${portal.url}${new URL(page.url()).pathname}`);
      });

      test("a comment shows at the end of the conversation", async ({ page, portal }) => {
        await write(page, portal.desk, language);
        await comment(page, language, "Teraz już nie hałasuje.");
        await expect(page).toHaveURL(/#m1$/);
        await expect(page.getByRole("article").last()).toContainText("Teraz już nie hałasuje.");
        await expect(page.getByRole("article").last()).toContainText("Zofia Kot");
      });

      test("marking as resolved shows in the status and as a line", async ({ page, portal }) => {
        await write(page, portal.desk, language);
        await page.getByRole("button", { name: words.ticket.resolve }).click();
        await expect(page.locator("#status")).toContainText(words.status.resolved);
        const line = filled(words.change.client.resolved, { name: "Zofia Kot" });
        await expect(page.getByText(line)).toBeVisible();
      });

      test("a resolved ticket is opened again by its button", async ({ page, portal }) => {
        await write(page, portal.desk, language);
        await page.getByRole("button", { name: words.ticket.resolve }).click();
        await page.getByRole("button", { name: words.ticket.reopen, exact: true }).click();
        await expect(page.locator("#status")).toContainText(words.status.open);
        const line = filled(words.change.client.open, { name: "Zofia Kot" });
        await expect(page.getByText(line)).toBeVisible();
      });

      test("a comment opens a resolved ticket again", async ({ page, portal }) => {
        await write(page, portal.desk, language);
        await page.getByRole("button", { name: words.ticket.resolve }).click();
        await expect(page.getByText(words.ticket.replyReopens)).toBeVisible();
        await comment(page, language, "Jednak znowu hałasuje.");
        await expect(page.locator("#status")).toContainText(words.status.open);
      });

      test("the form and the ticket are in the chosen language", async ({ page, portal }) => {
        await write(page, portal.desk, language);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await expect(page).toHaveURL(new RegExp(`lang=${language}`));
      });
    });
  }
}

test("the copy button puts the link into the clipboard", async ({ page, portal, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: portal.url });
  await write(page, portal.desk, "en");
  const words = wordsOf("en");
  await page.getByRole("button", { name: words.ticket.copyLink }).click();
  await expect(page.getByRole("button", { name: words.ticket.linkCopied })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${portal.url}${new URL(page.url()).pathname}`);
});

test("priority and category show on the ticket", async ({ page, portal }) => {
  const words = wordsOf("en");
  await page.goto(`${portal.desk}?lang=en&priority=urgent&c=repair`);
  await fill(page, "en");
  await page.getByRole("button", { name: words.form.send }).click();
  await expect(page.locator("#status")).toContainText("Priority: Urgent");
  await expect(page.locator("#status")).toContainText("Repair and warranty");
});

async function write(page: Page, desk: string, language: Language): Promise<void> {
  await page.goto(`${desk}?lang=${language}`);
  await fill(page, language);
  await page.getByRole("button", { name: wordsOf(language).form.send }).click();
  await page.waitForURL(/\/t\//);
}

async function fill(page: Page, language: Language): Promise<void> {
  const { form } = wordsOf(language);
  await page.getByLabel(form.subject).fill("Dziwny hałas");
  await page.getByLabel(form.content).fill("Przy każdym obrocie korby słychać trzask.");
  await page.getByLabel(form.name).fill("Zofia Kot");
  await page.getByLabel(form.email).fill("zofia@example.com");
}

async function comment(page: Page, language: Language, text: string): Promise<void> {
  const { ticket } = wordsOf(language);
  await page.getByLabel(ticket.reply).fill(text);
  await page.getByRole("button", { name: ticket.send }).click();
  await page.waitForURL(/#m/);
}
