import type { Page } from "@playwright/test";
import { expect, test } from "./support/portal-test";
import { TICKET, writeTicket } from "./support/raw-http";
import { wordsOf } from "./support/words";

const words = wordsOf("en");

test.describe("while a ticket is on its way", () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(keepOnItsWay);
  });

  test("its button is busy and says so", async ({ page, portal }) => {
    await fill(page, portal.desk);
    await page.getByRole("button", { name: words.form.send }).click();
    const button = page.getByRole("button", { name: words.form.sending });
    await expect(button).toHaveAttribute("aria-disabled", "true");
    await expect(page.locator("html")).toHaveAttribute("data-sent", "1");
  });

  test("a second click sends nothing", async ({ page, portal }) => {
    await fill(page, portal.desk);
    await page.getByRole("button", { name: words.form.send }).click();
    await page.getByRole("button", { name: words.form.sending }).click({ force: true });
    await expect(page.locator("html")).toHaveAttribute("data-sent", "1");
  });

  test("Enter in a field sends nothing more", async ({ page, portal }) => {
    await fill(page, portal.desk);
    await page.getByRole("button", { name: words.form.send }).click();
    await page.getByLabel(words.form.email).press("Enter");
    await expect(page.locator("html")).toHaveAttribute("data-sent", "1");
  });
});

test("what was typed survives a reload", async ({ page, portal }) => {
  await fill(page, portal.desk);
  await page.reload();
  for (const [name, value] of Object.entries(TICKET)) {
    await expect(page.locator(`[name=${name}]`)).toHaveValue(value);
  }
});

test("what was typed survives leaving the page and coming again", async ({ page, portal }) => {
  await fill(page, portal.desk);
  await page.goto("/");
  await page.goto(`${portal.desk}?lang=en`);
  await expect(page.getByLabel(words.form.content)).toHaveValue(TICKET.content);
  await expect(page.getByText(words.form.draftKept)).toBeVisible();
});

test("after sending, the form is empty the next time", async ({ page, portal }) => {
  await fill(page, portal.desk);
  await page.getByRole("button", { name: words.form.send }).click();
  await page.waitForURL(/\/t\//);
  await page.goto(`${portal.desk}?lang=en`);
  await expect(page.getByLabel(words.form.content)).toHaveValue("");
  await expect(page.getByText(words.form.draftKept)).toBeHidden();
});

test("a form that came back with errors keeps its draft", async ({ page, portal }) => {
  await fill(page, portal.desk);
  await page.getByLabel(words.form.email).fill("nonsense");
  await page.getByRole("button", { name: words.form.send }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.goto(`${portal.desk}?lang=en`);
  await expect(page.getByLabel(words.form.content)).toHaveValue(TICKET.content);
});

test("a draft of one desk does not show at another", async ({ page, portal, ownDesk }) => {
  await fill(page, portal.desk);
  await page.goto(ownDesk);
  await expect(page.locator("[name=content]")).toHaveValue("");
});

test("a draft does not push aside what the address fills in", async ({ page, portal }) => {
  await fill(page, portal.desk);
  await page.goto(`${portal.desk}?lang=en&title=Bell`);
  await expect(page.getByLabel(words.form.subject)).toHaveValue("Bell");
});

test("an answer survives a reload and is gone after sending", async ({ page, portal }) => {
  const ticket = await writeTicket(portal.url, portal.desk);
  await page.goto(`${ticket}?lang=en`);
  await page.getByLabel(words.ticket.reply).fill("Half an answer");
  await page.reload();
  await expect(page.getByLabel(words.ticket.reply)).toHaveValue("Half an answer");
  await page.getByRole("button", { name: words.ticket.send }).click();
  await expect(page.getByRole("article").last()).toContainText("Half an answer");
  await expect(page.getByLabel(words.ticket.reply)).toHaveValue("");
});

test("a form works where storage is forbidden", async ({ page, portal }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "sessionStorage", {
      get() {
        throw new DOMException("Forbidden", "SecurityError");
      },
    });
  });
  await fill(page, portal.desk);
  await page.getByRole("button", { name: words.form.send }).click();
  await expect(page).toHaveURL(/\/t\//);
});

test("exact times are in the reader's own zone and language", async ({ page, portal }) => {
  await page.goto(`${portal.demoTicket}?lang=de`);
  const time = page.locator("time").first();
  const moment = new Date((await time.getAttribute("datetime")) ?? "");
  const format = { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Warsaw" } as const;
  const expected = new Intl.DateTimeFormat("de", format).format(moment);
  await expect(time).toHaveAttribute("title", expected);
});

async function fill(page: Page, desk: string): Promise<void> {
  await page.goto(`${desk}?lang=en`);
  for (const [name, value] of Object.entries(TICKET)) {
    await page.locator(`[name=${name}]`).fill(value);
  }
}

/** Counts the forms that would be sent, and lets none of them arrive. */
function keepOnItsWay(): void {
  addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const { dataset } = document.documentElement;
    dataset.sent = String(Number(dataset.sent ?? 0) + 1);
  });
}
