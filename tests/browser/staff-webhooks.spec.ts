import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import AxeBuilder from "@axe-core/playwright";
import { isFromHelpdesk } from "@/docs/webhooks/verify.mjs";
import { expect, test } from "./support/portal-test";
import { anAdmin, signIn } from "./support/staff";
import { wordsOf } from "./support/words";

const { staffWebhooks, staffTeam, staffDesks, form } = wordsOf("en");

interface Heard {
  headers: IncomingHttpHeaders;
  body: string;
}

/** Somebody's program that listens. */
async function listening(): Promise<{ server: Server; url: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    heard.push({ headers: request.headers, body: await text(request) });
    response.end("Thank you");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}/hook`, heard };
}

test("an admin makes a webhook, tries it, sees what was sent, and deletes it", async ({
  page,
  portal,
  ownDesk,
}) => {
  test.slow();
  const { server, url, heard } = await listening();
  await signIn(page, await anAdmin(portal), "/staff/api/webhooks/new");
  const name = `Chat ${Date.now()}`;
  await page.getByRole("button", { name: staffWebhooks.create }).click();
  await expect(page.locator(".summary li")).toHaveCount(2);
  await page.getByLabel(staffWebhooks.field.name, { exact: true }).fill(name);
  await page.getByLabel(staffWebhooks.field.url, { exact: true }).fill(url);
  await page.getByLabel(staffWebhooks.event.team_reply).uncheck();
  await page.getByLabel(staffTeam.reach.some).check();
  await page.getByLabel(test.info().title).check();
  await page.getByRole("button", { name: staffWebhooks.create }).click();
  await expect(page.getByText(staffWebhooks.done.created)).toBeVisible();

  await page.getByRole("button", { name: staffWebhooks.secret.show }).click();
  const shown = page.getByRole("figure", { name: staffWebhooks.secret.title });
  const secret = await shown.locator("code").innerText();
  await page.getByRole("button", { name: staffWebhooks.test.send }).click();
  await expect(page.getByText(staffWebhooks.done.sent)).toBeVisible();
  await expect.poll(() => heard.length).toBe(1);
  const [ping] = heard;
  const sent = {
    timestamp: `${ping?.headers["x-helpdesk-timestamp"]}`,
    signature: `${ping?.headers["x-helpdesk-signature"]}`,
    body: ping?.body ?? "",
  };
  expect(isFromHelpdesk(secret, sent)).toBe(true);

  await page.getByLabel(staffWebhooks.secret.overlap).selectOption("3600");
  await page.getByRole("button", { name: staffDesks.key.goOn }).click();
  await page.getByRole("button", { name: staffWebhooks.secret.renew }).click();
  const renewed = page.getByRole("figure", { name: staffWebhooks.secret.newSecret });
  const fresh = await renewed.locator("code").innerText();
  expect(fresh).not.toBe(secret);
  const [both = ""] = staffWebhooks.secret.both.split("{when}");
  await expect(page.getByText(both)).toBeVisible();

  await page.goto(ownDesk);
  await page.getByLabel(form.subject).fill("The lamp is dark");
  await page.getByLabel(form.content).fill("It was bright yesterday.");
  await page.getByLabel(form.name).fill("Hanna Lindqvist");
  await page.getByLabel(form.email).fill("hanna@example.com");
  await page.getByRole("button", { name: form.send }).click();
  await expect.poll(() => heard.length).toBe(2);
  const { headers, body } = heard[1] ?? { headers: {}, body: "" };
  expect(headers["x-helpdesk-event"]).toBe("ticket_created");
  const signature = `${headers["x-helpdesk-signature"]}`;
  const told = { timestamp: `${headers["x-helpdesk-timestamp"]}`, signature, body };
  expect([secret, fresh].map((key) => isFromHelpdesk(key, told))).toEqual([true, true]);

  await page.goto("/staff/api/webhooks");
  await page.getByRole("link", { name }).click();
  const first = page.getByRole("listitem").filter({ hasText: "ping" });
  await expect(first).toContainText(staffWebhooks.delivery.state.delivered);
  await first.getByRole("link").click();
  await expect(page.getByRole("figure", { name: staffWebhooks.delivery.body })).toContainText(
    '"type": "ping"',
  );
  await expect(page.getByRole("figure", { name: staffWebhooks.delivery.answer })).toContainText(
    "Thank you",
  );
  await page.getByRole("button", { name: staffWebhooks.delivery.again }).click();
  await expect.poll(() => heard.length).toBe(3);
  expect(heard[2]?.body).toBe(ping?.body);

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await page.getByLabel(staffWebhooks.field.active, { exact: true }).uncheck();
  await page.getByRole("button", { name: staffDesks.form.save }).click();
  await expect(page.getByText(staffWebhooks.done.saved)).toBeVisible();
  await page.getByText(staffWebhooks.delete.title).click();
  await page.getByRole("button", { name: staffWebhooks.delete.send }).click();
  await expect(page.getByText(staffWebhooks.done.deleted)).toBeVisible();
  await expect(page.getByRole("link", { name })).toHaveCount(0);
  server.close();
});
