import type { Page } from "@playwright/test";
import { commentsOf, expect, test, ticketsOf } from "./support/portal-test";
import {
  ask,
  formIn,
  openForm,
  sendForm,
  TICKET,
  ticketPath,
  writeTicket,
} from "./support/raw-http";
import { wordsOf } from "./support/words";

const words = wordsOf("en");

for (const javaScriptEnabled of [true, false]) {
  test.describe(`scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a double click makes one ticket", async ({ page, portal, ownDesk }) => {
      await fill(page, ownDesk);
      await page.getByRole("button", { name: words.form.send }).dblclick();
      await expect(page).toHaveURL(/\/t\//);
      expect(await ticketsOf(portal, ownDesk)).toHaveLength(1);
    });

    test("going back and sending again makes one ticket", async ({ page, portal, ownDesk }) => {
      await fill(page, ownDesk);
      await send(page);
      const first = new URL(page.url()).pathname;
      await page.goBack();
      await expect(page.getByLabel(words.form.content)).toHaveValue(TICKET.content);
      await send(page);
      expect(new URL(page.url()).pathname).toBe(first);
      expect(await ticketsOf(portal, ownDesk)).toHaveLength(1);
    });

    test("going back, changing the text and sending makes a second ticket", async ({
      page,
      portal,
      ownDesk,
    }) => {
      await fill(page, ownDesk);
      await send(page);
      const first = new URL(page.url()).pathname;
      await page.goBack();
      await expect(page.getByLabel(words.form.content)).toHaveValue(TICKET.content);
      await page.getByLabel(words.form.content).fill("And the pedal squeaks.");
      await send(page);
      expect(new URL(page.url()).pathname).not.toBe(first);
      expect(await ticketsOf(portal, ownDesk)).toHaveLength(2);
    });
  });
}

test("the same form sent ten times at once makes one ticket", async ({ portal, ownDesk }) => {
  const form = await openForm(portal.url, ownDesk);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => sendForm(portal.url, form, TICKET)),
  );
  const links = new Set(answers.map(ticketPath));
  expect(links.size).toBe(1);
  expect(links).not.toContain(undefined);
  expect(await ticketsOf(portal, ownDesk)).toHaveLength(1);
});

test("the same answer sent ten times at once is one comment", async ({ portal, ownDesk }) => {
  const ticket = await writeTicket(portal.url, ownDesk);
  const form = formIn(ticket, (await ask(portal.url, ticket)).body);
  await Promise.all(
    Array.from({ length: 10 }, () => sendForm(portal.url, form, { content: "Hello" })),
  );
  const [{ number } = { number: "" }] = await ticketsOf(portal, ownDesk);
  expect(await commentsOf(portal, ownDesk, number)).toHaveLength(1);
});

test("resolving twice leaves one line", async ({ page, portal, ownDesk }) => {
  const ticket = await writeTicket(portal.url, ownDesk);
  const form = formIn(ticket, (await ask(portal.url, ticket)).body, "status");
  await sendForm(portal.url, form, { status: "resolved" });
  await sendForm(portal.url, form, { status: "resolved" });
  await page.goto(ticket);
  await expect(page.getByText("Ida Berg marked the ticket as resolved")).toHaveCount(1);
});

async function fill(page: Page, desk: string): Promise<void> {
  await page.goto(`${desk}?lang=en`);
  for (const [name, value] of Object.entries(TICKET)) {
    await page.locator(`[name=${name}]`).fill(value);
  }
}

async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: words.form.send }).click();
  await page.waitForURL(/\/t\//);
}
