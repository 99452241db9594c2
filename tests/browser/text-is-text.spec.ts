import type { Page } from "@playwright/test";
import { expect, test } from "./support/portal-test";
import { ask, formIn, sendForm, writeTicket } from "./support/raw-http";

const SCRIPT = `<script>document.title = "taken"</script>`;

test("a script in the title is text", async ({ page, portal }) => {
  await page.goto(await writeTicket(portal.url, portal.desk, { title: SCRIPT }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(SCRIPT);
  await expect(page).toHaveTitle(/^<script>/);
});

test("markup in the content is text", async ({ page, portal }) => {
  const content = `<b>bold</b> <img src=x onerror="document.title='taken'"> &amp; ${SCRIPT}`;
  await page.goto(await writeTicket(portal.url, portal.desk, { content }));
  await expect(prose(page)).toHaveText(content);
  await expect(prose(page).locator("*")).toHaveCount(0);
});

test("markup in the author's name is text", async ({ page, portal }) => {
  await page.goto(await writeTicket(portal.url, portal.desk, { name: `<i>Ida</i>${SCRIPT}` }));
  await expect(page.getByRole("article").getByRole("heading")).toHaveText(`<i>Ida</i>${SCRIPT}`);
});

test("markup in a comment is text", async ({ page, portal }) => {
  const ticket = await writeTicket(portal.url, portal.desk);
  await comment(portal.url, ticket, `</textarea>${SCRIPT}`);
  await page.goto(ticket);
  await expect(page.getByRole("article").last()).toContainText(`</textarea>${SCRIPT}`);
});

test("text that looks like the framework's own comments is kept", async ({ page, portal }) => {
  const content = `<!-- --> <!--$--> <link rel="preload" as="script" href="x"> a<!--/$-->b`;
  await page.goto(await writeTicket(portal.url, portal.desk, { content }));
  await expect(prose(page)).toHaveText(content);
});

test("an address becomes a link that hands nothing on", async ({ page, portal }) => {
  const content = "See https://example.com/a?b=c&d=e#f, please (or http://example.org/).";
  await page.goto(await writeTicket(portal.url, portal.desk, { content }));
  await expect(prose(page)).toHaveText(content);
  const links = prose(page).getByRole("link");
  await expect(links).toHaveText(["https://example.com/a?b=c&d=e#f", "http://example.org/"]);
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute("rel", "nofollow noreferrer noopener");
  }
});

test("an address of another kind is no link", async ({ page, portal }) => {
  const content = "javascript://example.com/%0aalert(1) data:text/html,x file:///etc/hosts";
  await page.goto(await writeTicket(portal.url, portal.desk, { content }));
  await expect(prose(page)).toHaveText(content);
  await expect(prose(page).getByRole("link")).toHaveCount(0);
});

test("an address with quotes stays inside its link", async ({ page, portal }) => {
  const content = `https://example.com/"onmouseover="document.title='taken'`;
  await page.goto(await writeTicket(portal.url, portal.desk, { content }));
  await expect(prose(page)).toHaveText(content);
  await expect(prose(page).getByRole("link")).toHaveAttribute("href", "https://example.com/");
});

test("Hebrew, Arabic and emoji show as they were written", async ({ page, portal }) => {
  const content = "שלום עולם · مرحبا · 👩‍👩‍👧‍👦🏳️‍🌈";
  await page.goto(await writeTicket(portal.url, portal.desk, { title: content, content }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(content);
  await expect(prose(page)).toHaveText(content);
});

test("what turns the reading direction around does not get in", async ({ page, portal }) => {
  await page.goto(
    await writeTicket(portal.url, portal.desk, { title: "invoice\u202efdp.exe\u2066x" }),
  );
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("invoicefdp.exex");
});

test("a NUL and other control characters are left out", async ({ page, portal }) => {
  await page.goto(
    await writeTicket(portal.url, portal.desk, { title: "a\u0000b\u0007c", content: "d\u0000e" }),
  );
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("abc");
  await expect(prose(page)).toHaveText("de");
});

test("line breaks in the content are kept", async ({ page, portal }) => {
  await page.goto(await writeTicket(portal.url, portal.desk, { content: "one\r\n\r\n  two" }));
  await expect(prose(page)).toHaveText("one\n\n  two", { useInnerText: true });
});

function prose(page: Page) {
  return page.getByRole("article").first().locator(".prose");
}

async function comment(url: string, ticket: string, content: string): Promise<void> {
  const answer = await sendForm(url, formIn(ticket, (await ask(url, ticket)).body), { content });
  expect(answer.status).toBe(303);
}
