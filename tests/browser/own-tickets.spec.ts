import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { mailPortal } from "./support/mail-portal";
import { expect, test } from "./support/portal-test";
import { writeTicket } from "./support/raw-http";
import { wordsOf } from "./support/words";

const words = wordsOf("en");

const running = mailPortal();

const made = z.object({ desk_token: z.string() });

test("a person without a link asks for their tickets, and finds, reads and answers them by the mail's link", async ({
  browser,
}) => {
  const { portal, command } = running();
  const plain = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false });
  const asking = await plain.newPage();
  const { desk_token } = made.parse(await command("desk", "create", "--name", "Lamps"));
  const desk = `/d/${desk_token}`;
  await writeTicket(portal.url, desk, { title: "The lamp flickers", email: "ida@example.com" });
  await writeTicket(portal.url, desk, { title: "Not hers", email: "tom@example.com" });

  const answers: string[] = [];
  for (const email of ["nobody@example.com", "Ida@example.com"]) {
    await asking.goto(`${desk}?lang=en`);
    await asking.getByRole("link", { name: words.mine.link }).click();
    await asking.getByLabel(words.form.email).fill(email);
    await asking.getByRole("button", { name: words.mine.send }).click();
    await expect(asking.getByRole("heading", { name: words.mine.sent })).toBeVisible();
    answers.push(`${asking.url()} ${await asking.locator("main").innerHTML()}`);
  }
  expect(answers[0]).toBe(answers[1]);

  await plain.close();

  const context = await browser.newContext({ baseURL: portal.url });
  const page = await context.newPage();
  await expect.poll(links).toHaveLength(1);
  const [link = ""] = links();
  for (let turn = 0; turn < 2; turn += 1) expect((await fetch(link)).status).toBe(200);
  await page.goto(link);
  await expect(page.getByRole("listitem").filter({ hasText: "flickers" })).toBeVisible();
  await expect(page.getByText("Not hers")).toHaveCount(0);
  await expectNoViolation(page);
  await page.getByRole("link", { name: "The lamp flickers" }).click();
  await page.getByLabel(words.ticket.reply).fill("It is the green one.");
  await page.getByRole("button", { name: words.ticket.send }).click();
  await expect(page.locator("#m1")).toContainText("It is the green one.");

  await page.getByRole("link", { name: words.frame.new }).click();
  await expect(page.getByText("ida@example.com")).toBeVisible();
  await expectNoViolation(page);
  await page.getByLabel(words.form.subject).fill("Another lamp");
  await page.getByLabel(words.form.content).fill("It hums.");
  await page.getByLabel(words.form.name).fill("Ida Berg");
  await page.getByRole("button", { name: words.form.send }).click();
  await page.getByRole("link", { name: words.frame.back }).click();
  await expect(page.getByRole("link", { name: "Another lamp" })).toBeVisible();

  await command("desk", "update", desk_token, "--security", "signature");
  await page.reload();
  await expect(page.getByRole("heading", { name: words.mine.ended })).toBeVisible();
  await expectNoViolation(page);
  await page.getByRole("link", { name: words.mine.again }).click();
  await expect(page.getByRole("heading", { name: words.desk.signedOnly })).toBeVisible();
  await context.close();
});

function links(): string[] {
  const texts = running().server.received.map(({ mail }) => mail.text ?? "");
  return texts.flatMap((text) => /http\S+\/w\/[\w-]{43}/.exec(text)?.[0] ?? []);
}

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
