import type { Page } from "@playwright/test";
import { expect, test } from "./support/portal-test";
import { writeTicket } from "./support/raw-http";
import { wordsOf } from "./support/words";

const words = wordsOf("en");
const MOST_STEPS = 40;

test("a ticket is written, answered and resolved by keyboard alone", async ({ page }) => {
  await page.goto("/?lang=en");
  await tabTo(page, page.getByRole("link", { name: /Bluebird Cycles/ }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/d\//);
  await tabTo(page, page.getByLabel(words.form.subject));
  await page.keyboard.type("The bell is too quiet");
  await tabTo(page, page.getByLabel(words.form.content));
  await page.keyboard.type("Nobody hears it.");
  await tabTo(page, page.getByLabel(words.form.category));
  await page.keyboard.type("Rep");
  await tabTo(page, page.getByLabel(words.form.name));
  await page.keyboard.type("Ida Berg");
  await tabTo(page, page.getByLabel(words.form.email));
  await page.keyboard.type("ida@example.com");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/t\//);
  await expect(page.locator("#status")).toContainText("Repair and warranty");
  await tabTo(page, page.getByLabel(words.ticket.reply));
  await page.keyboard.type("It rings now.");
  await tabTo(page, page.getByRole("button", { name: words.ticket.send }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article").last()).toContainText("It rings now.");
  await tabTo(page, page.getByRole("button", { name: words.ticket.resolve }));
  await page.keyboard.press("Space");
  await expect(page.locator("#status")).toContainText(words.status.resolved);
});

test("the first step skips to the content", async ({ page, portal }) => {
  await page.goto(`${portal.desk}?lang=en`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: words.page.skip })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("from the summary of errors a line leads to its field", async ({ page, portal }) => {
  await page.goto(`${portal.desk}?lang=en`);
  await page.getByRole("button", { name: words.form.send }).press("Enter");
  await expect(page.getByRole("alert")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(words.form.subject)).toBeFocused();
});

test("the order of the steps is the order on the page", async ({ page, portal }) => {
  await page.goto(`${portal.desk}?lang=en`);
  const tops: number[] = [];
  await tabTo(page, page.getByLabel(words.form.subject));
  while (!(await isFocused(page.getByRole("button", { name: words.form.send })))) {
    tops.push(
      await page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect();
        return Math.round((box?.top ?? 0) + scrollY);
      }),
    );
    await page.keyboard.press("Tab");
  }
  // Fields side by side may differ by the height of a label.
  const sorted = tops.every((top, place) => top >= (tops[place - 1] ?? top) - 40);
  expect(sorted, tops.join(" ")).toBe(true);
});

for (const forcedColors of ["none", "active"] as const) {
  test(`focus is seen on every step, forced colours ${forcedColors}`, async ({ page, portal }) => {
    await page.emulateMedia({ forcedColors });
    await page.goto(`${portal.desk}?lang=en`);
    const steps = await page.locator("a:visible, button:visible, .input:visible").count();
    for (let step = 0; step < steps; step += 1) {
      await page.keyboard.press("Tab");
      const outline = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement ?? document.body);
        return { style: style.outlineStyle, width: Number.parseFloat(style.outlineWidth) };
      });
      expect(outline).toEqual({ style: "solid", width: 3 });
    }
  });
}

test("a ticket's links and buttons are as large as a finger", async ({ page, portal }) => {
  await page.goto(`${await writeTicket(portal.url, portal.desk)}?sent&lang=en`);
  const small = await page.locator("button, footer a").evaluateAll((targets) =>
    targets
      .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 24 || box.width < 24)
      .map(({ text }) => text),
  );
  expect(small).toEqual([]);
});

async function tabTo(page: Page, target: ReturnType<Page["locator"]>): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The keyboard did not lead there");
}

function isFocused(target: ReturnType<Page["locator"]>): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
