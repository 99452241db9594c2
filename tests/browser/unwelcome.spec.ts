import { type Portal, startPortal } from "../support/portal";
import { expect, test, ticketsOf } from "./support/portal-test";
import { ask, openForm, sendForm, TICKET, ticketPath, writeTicket } from "./support/raw-http";
import { wordsOf } from "./support/words";

const words = wordsOf("en");

test.describe("a form whose hidden field a program filled in", () => {
  test("comes back with 422 and what was typed", async ({ portal }) => {
    const form = await openForm(portal.url, `${portal.desk}?lang=en`);
    const answer = await sendForm(portal.url, form, { ...TICKET, website: "https://spam.example" });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(words.error.trap);
    expect(answer.body).toContain(`value="${TICKET.title}"`);
  });

  test("makes no ticket", async ({ portal, ownDesk }) => {
    const form = await openForm(portal.url, ownDesk);
    await sendForm(portal.url, form, { ...TICKET, website: "x" });
    expect(await ticketsOf(portal, ownDesk)).toEqual([]);
  });

  test("is sent when a person presses the button again", async ({ page, portal }) => {
    await page.goto(`${portal.desk}?lang=en&title=Bell&content=Too+quiet`);
    await page.getByLabel(words.form.name).fill("Ida Berg");
    await page.getByLabel(words.form.email).fill("ida@example.com");
    await page.locator("[name=website]").evaluate((input: HTMLInputElement) => {
      input.value = "https://spam.example";
    });
    await page.getByRole("button", { name: words.form.send }).click();
    await expect(page.getByRole("alert")).toContainText(words.error.trap);
    await page.getByRole("button", { name: words.form.send }).click();
    await expect(page).toHaveURL(/\/t\//);
  });

  test("cannot be reached by keyboard or seen", async ({ page, portal }) => {
    await page.goto(portal.desk);
    await expect(page.locator("[name=website]")).not.toBeInViewport();
    await expect(page.locator("[name=website]")).toHaveAttribute("tabindex", "-1");
  });
});

test.describe("over the limit of tickets from one address", () => {
  test.describe.configure({ mode: "serial" });
  const MOST = 30;
  let limited: Portal;
  /** By number, for a browser and Node may each reach "localhost" from another address. */
  let url = "";
  let desk = "";

  test.beforeAll(async () => {
    limited = await startPortal({ env: { RATE_LIMITS: "on" } });
    url = `http://127.0.0.1:${limited.port}`;
    desk = /href="(\/d\/[^"?]+)"/.exec((await ask(url, "/")).body)?.[1] ?? "";
    for (let sent = 0; sent < MOST; sent += 1) await writeTicket(url, desk);
  });

  test.afterAll(() => limited.remove());

  test("the answer is 429 and says when to come back", async () => {
    const answer = await sendForm(url, await openForm(url, desk), TICKET);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    expect(Number(answer.headers["retry-after"])).toBeLessThanOrEqual(600);
  });

  test("the form is there with what was typed and the reason", async ({ page }) => {
    await page.goto(`${url}${desk}?lang=en&title=Bell&content=Too+quiet&c=repair`);
    await page.getByLabel(words.form.name).fill("Ida Berg");
    await page.getByLabel(words.form.email).fill("ida@example.com");
    await page.getByRole("button", { name: words.form.send }).click();
    await expect(page.getByRole("alert")).toContainText("Too many messages came from your network");
    await expect(page.getByLabel(words.form.subject)).toHaveValue("Bell");
    await expect(page.getByLabel(words.form.content)).toHaveValue("Too quiet");
    await expect(page.getByLabel(words.form.category)).toHaveValue("repair");
    await expect(page.getByLabel(words.form.email)).toHaveValue("ida@example.com");
  });

  test("a forwarded address does not help", async () => {
    const form = await openForm(url, desk);
    const other = { "X-Forwarded-For": "203.0.113.7", Forwarded: "for=203.0.113.7" };
    const answer = await sendForm(url, form, TICKET, other);
    expect(answer.status).toBe(429);
  });

  test("tickets can still be read and answered", async () => {
    const [, path = ""] = /A ticket\s+http:\/\/[^/]+(\/t\/\S+)/.exec(limited.output()) ?? [];
    const form = await openForm(url, path);
    const answer = await sendForm(url, form, { content: "Hello" });
    expect(answer.status).toBe(303);
    expect(ticketPath(answer)).toBeUndefined();
  });

  test("a restart does not forget the count", async () => {
    const { dataDir, port } = limited;
    await limited.stop();
    const again = await startPortal({ dataDir, port, env: { RATE_LIMITS: "on" } });
    const answer = await sendForm(url, await openForm(url, desk), TICKET);
    await again.stop();
    expect(answer.status).toBe(429);
  });
});
