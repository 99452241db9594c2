import AxeBuilder from "@axe-core/playwright";
import { EVERY_PAGE } from "./support/every-page";
import { expect, test } from "./support/portal-test";

/** Contrast has nothing to do with width, nor has the size of targets with colours. */
const LOOKS = [
  ["light", 375],
  ["dark", 1280],
] as const;

for (const [name, open] of Object.entries(EVERY_PAGE)) {
  test(`axe finds nothing on ${name}, light or dark, narrow or wide`, async ({ page, portal }) => {
    await open(page, portal);
    for (const [colorScheme, width] of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      expect(found, `${colorScheme}, ${width} wide`).toEqual([]);
    }
  });
}
