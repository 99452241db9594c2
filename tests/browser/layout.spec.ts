import type { Page } from "@playwright/test";
import { EVERY_PAGE } from "./support/every-page";
import { expect, test } from "./support/portal-test";
import { writeTicket } from "./support/raw-http";
import { LANGUAGES } from "./support/words";

declare global {
  interface Window {
    shifts: number[];
  }
}

for (const [name, open] of Object.entries(EVERY_PAGE)) {
  test(`${name} moves nothing while it loads, and never scrolls sideways`, async ({
    page,
    portal,
  }) => {
    await page.addInitScript(recordShifts);
    await open(page, portal);
    await page.waitForLoadState("load");
    await page.evaluate(nextFrame);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page, "320 pixels");
    await page.setViewportSize({ width: 640, height: 800 });
    await page.locator("html").evaluate((root) => root.style.setProperty("font-size", "200%"));
    await expectNoSidewaysScroll(page, "text twice as large");
  });
}

for (const language of LANGUAGES) {
  test(`form and ticket do not scroll sideways at 320 pixels in ${language}`, async ({
    page,
    portal,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${portal.desk}?lang=${language}&c=repair`);
    await expectNoSidewaysScroll(page, "the form");
    await page.goto(`${portal.demoTicket}?lang=${language}`);
    await expectNoSidewaysScroll(page, "the ticket");
  });
}

test("words without an end wrap", async ({ page, portal }) => {
  const endless = "a".repeat(200);
  const fields = { title: endless, name: endless, content: `https://example.com/${endless}` };
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(await writeTicket(portal.url, portal.desk, fields));
  await expectNoSidewaysScroll(page, "endless words");
});

test("lines are at most 68 characters wide", async ({ page, portal }) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  await page.goto(portal.demoTicket);
  const characters = await page
    .locator(".prose")
    .first()
    .evaluate((prose) => {
      const line = document.createElement("span");
      line.textContent = "0".repeat(68);
      line.style.whiteSpace = "nowrap";
      prose.append(line);
      const { width } = line.getBoundingClientRect();
      line.remove();
      return (prose.getBoundingClientRect().width / width) * 68;
    });
  expect(characters).toBeLessThanOrEqual(75);
});

test("text in a field is never smaller than 16 pixels", async ({ page, portal }) => {
  await page.goto(portal.desk);
  const sizes = await page
    .locator("input:visible, textarea:visible, select:visible")
    .evaluateAll((inputs) =>
      inputs.map((input) => Number.parseFloat(getComputedStyle(input).fontSize)),
    );
  expect(sizes.length).toBeGreaterThan(4);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
});

async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(tooWide, what).toBe(0);
}

function recordShifts(): void {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ("value" in entry) window.shifts.push(Number(entry.value));
    }
  }).observe({ type: "layout-shift", buffered: true });
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}
