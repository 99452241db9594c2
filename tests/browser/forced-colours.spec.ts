import type { Page } from "@playwright/test";
import { EVERY_PAGE } from "./support/every-page";
import { expect, test } from "./support/portal-test";

/** WCAG's contrast for shapes. */
const LEAST_CONTRAST = 3;

const TICKETS = {
  open: EVERY_PAGE["a ticket just written"],
  in_progress: EVERY_PAGE["a ticket with answers"],
  waiting: EVERY_PAGE["a ticket that waits for the client"],
  resolved: EVERY_PAGE["a resolved ticket"],
};

for (const [status, open] of Object.entries(TICKETS)) {
  for (const forcedColors of ["none", "active"] as const) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`the shape of ${status} is seen, ${colorScheme}, forced colours ${forcedColors}`, async ({
        page,
        portal,
      }) => {
        await page.emulateMedia({ forcedColors, colorScheme });
        await open?.(page, portal);
        const shape = page.locator("#status .status i");
        await expect(page.locator(`#status .status-${status}`)).toBeVisible();
        const picture = await shape.screenshot({ animations: "disabled" });
        expect(await contrastIn(page, picture)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      });
    }
  }
}

test("in forced colours an invalid field differs by more than its colour", async ({
  page,
  portal,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await EVERY_PAGE["a desk whose form came back with errors"]?.(page, portal);
  const invalid = page.locator("[name=title]");
  const valid = page.locator("[name=priority]");
  const width = (style: Element) => getComputedStyle(style).borderTopWidth;
  expect(await invalid.evaluate(width)).not.toBe(await valid.evaluate(width));
});

/** The contrast between the lightest and the darkest point of a picture. */
async function contrastIn(page: Page, picture: Buffer): Promise<number> {
  const source = `data:image/png;base64,${picture.toString("base64")}`;
  const points = await page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    return [...(context?.getImageData(0, 0, image.width, image.height).data ?? [])];
  }, source);
  const lights: number[] = [];
  for (let place = 0; place < points.length; place += 4) {
    const [red = 0, green = 0, blue = 0] = points.slice(place, place + 3).map(linear);
    lights.push(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  }
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
