import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import MailComposer from "nodemailer/lib/mail-composer";
import { z } from "zod";
import { mailPortal } from "./support/mail-portal";
import { expect, test } from "./support/portal-test";
import { signIn } from "./support/staff";
import { wordsOf } from "./support/words";

const { form, mail, ticket } = wordsOf("pl");
const { staffMail, staffTicket } = wordsOf("en");

// One after the other, for both use the one portal.
test.describe.configure({ mode: "default" });
const running = mailPortal();

const made = z.object({ desk_token: z.string() });
const person = z.object({ email: z.string(), password: z.string() });

test("a ticket's mails lead back to it, make one thread, end with one button, and the team sees what became of them", async ({
  browser,
}) => {
  test.setTimeout(60_000);
  const { portal, server, command } = running();
  const context = await browser.newContext({ baseURL: portal.url });
  const page = await context.newPage();
  const [desk, staff] = await Promise.all([
    command("desk", "create", "--name", "Lampy"),
    command("staff", "create", "--email", "ada@example.com", "--name", "Ada", "--role", "admin"),
  ]);
  const { desk_token } = made.parse(desk);
  const admin = person.parse(staff);

  await writeTicket(page, `/d/${desk_token}?lang=pl`);
  await expect.poll(() => received("kasia@example.com")).toHaveLength(1);
  const [first] = received("kasia@example.com");
  const link = /http\S+\/t\/[\w-]{43}(?=\s)/.exec(first?.mail.text ?? "")?.[0] ?? "";
  await page.goto(link);
  await expect(page.locator("#m0")).toContainText("Mruga co wieczór.");

  const [number = ""] = /\d{4}-\d+/.exec(first?.mail.subject ?? "") ?? [];
  await command("ticket", "reply", desk_token, number, "--content", "Proszę wymienić żarówkę.");
  await expect.poll(() => received("kasia@example.com")).toHaveLength(2);
  const [, second] = received("kasia@example.com");
  expect(second?.mail.references).toBe(first?.mail.references);
  expect(second?.mail.subject).toBe(`Re: ${first?.mail.subject}`);

  const mute = /http\S+\/mute/.exec(second?.mail.text ?? "")?.[0] ?? "";
  await page.goto(mute);
  await page.getByRole("button", { name: mail.muting.stop }).click();
  await expect(page.getByRole("button", { name: mail.muting.again })).toBeVisible();
  await page.getByRole("button", { name: mail.muting.again }).click();
  await expect(page.getByRole("button", { name: mail.muting.stop })).toBeVisible();
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  expect((await fetch(mute, { method: "POST", body, redirect: "manual" })).status).toBe(200);
  await page.reload();
  await expect(page.getByRole("button", { name: mail.muting.again })).toBeVisible();

  server.behaves({ onRecipient: 550 });
  await writeTicket(page, `/d/${desk_token}?lang=pl`);
  await signIn(page, admin, "/staff/inbox");
  await expect(async () => {
    await page.goto("/staff/inbox");
    await page.getByRole("link", { name: staffMail.see }).click({ timeout: 500 });
  }).toPass();
  await expect(page.getByText("550 Said 550 on purpose").first()).toBeVisible();
  const many = page.locator("details.ask").first();
  await expect(async () => {
    await page.reload();
    await expect(many).toContainText("2", { timeout: 500 });
  }).toPass();
  await many.locator("summary").click();
  await expectNoViolation(page);
  server.behaves({});
  const again = { name: `${staffMail.again}: kasia@example.com` };
  await page.getByRole("button", again).click();
  await expect(page.getByRole("status")).toHaveText(staffMail.queued);
  await expect.poll(() => received("kasia@example.com")).toHaveLength(3);
  const before = received("ada@example.com").length;
  await page.goto("/staff/mails");
  await many.locator("summary").click();
  await many.getByRole("button").click();
  await expect(page.getByRole("status")).toHaveText(staffMail.many.done);
  await expect.poll(() => received("ada@example.com")).toHaveLength(before + 1);
  await page.goto("/staff/inbox");
  await page.locator(".line a").first().click();
  await expect(page.locator(".ticket-mails")).toContainText(staffMail.state.sent);
  await context.close();
});

test("an answer by mail stands on the ticket without its quote, and the team's answer by mail as well", async ({
  browser,
}) => {
  test.setTimeout(60_000);
  const { portal, mailbox, command } = running();
  const context = await browser.newContext({ baseURL: portal.url });
  const page = await context.newPage();
  const desk = made.parse(await command("desk", "create", "--name", "Lampy"));
  const words = [
    "staff",
    "create",
    "--email",
    "tom@example.com",
    "--name",
    "Tom",
    "--role",
    "admin",
  ];
  const admin = person.parse(await command(...words));
  await writeTicket(page, `/d/${desk.desk_token}?lang=pl`, "jan@example.com");

  await expect.poll(() => received("jan@example.com")).toHaveLength(1);
  const [mine] = received("jan@example.com").map(({ mail }) => mail);
  expect(mine?.text).toContain(mail.answer);
  const quote = `pon., 23 lis 2026 o 14:05 Lampy <help@example.com> napisał(a):\n\n> Dzień dobry`;
  const picture = { filename: "lampa.png", content: PIXEL };
  await mailbox.deliver(
    await composed({
      from: "jan@example.com",
      to: mine?.replyTo?.text,
      text: `Nadal mruga.\n\n${quote}`,
      attachments: [picture],
    }),
  );
  const comment = page.locator("#m1");
  await expect(async () => {
    await page.reload();
    await expect(comment).toContainText("Nadal mruga.", { timeout: 500 });
  }).toPass();
  await expect(comment.getByRole("link", { name: "lampa.png" })).toBeVisible();
  await expect(comment.getByText("Dzień dobry")).toBeHidden();
  await comment.getByText(ticket.quoted).click();
  await expect(comment.getByText("Dzień dobry")).toBeVisible();
  await expectNoViolation(page);

  await expect.poll(() => received("tom@example.com")).toHaveLength(1);
  const [arrived] = received("tom@example.com").map(({ mail }) => mail);
  const answer = { from: "tom@example.com", to: arrived?.replyTo?.text, text: "Wymienimy ją." };
  await mailbox.deliver(await composed(answer));
  await expect(async () => {
    await page.reload();
    await expect(page.locator("#m2")).toContainText("Wymienimy ją.", { timeout: 500 });
  }).toPass();
  await expect(page.locator("#m2")).toContainText(ticket.support);

  await signIn(page, admin, "/staff/inbox");
  await page.getByRole("link", { name: "Lampa w holu mruga" }).first().click();
  await expect(page.locator("#m1")).toContainText(staffTicket.mailedTag);
  await expect(page.locator("#m1 details")).toContainText("Dzień dobry");
  await expectNoViolation(page);
  await context.close();
});

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

function composed(options: ConstructorParameters<typeof MailComposer>[0]): Promise<Buffer> {
  return new MailComposer({ subject: "Re: Lampa", ...options }).compile().build();
}

function received(address: string) {
  return running().server.received.filter(({ to }) => to.includes(address));
}

async function writeTicket(page: Page, desk: string, email = "kasia@example.com"): Promise<void> {
  await page.goto(desk);
  await page.getByLabel(form.subject).fill("Lampa w holu mruga");
  await page.getByLabel(form.content).fill("Mruga co wieczór.");
  await page.getByLabel(form.name).fill("Kasia Żuk");
  await page.getByLabel(form.email).fill(email);
  await page.getByRole("button", { name: form.send }).click();
  await expect(page.locator("#m0")).toBeVisible();
}

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
