import AxeBuilder from "@axe-core/playwright";
import { EVERY_PAGE } from "./support/every-page";
import { expect, test } from "./support/portal-test";

const WIDTHS = [375, 1280];

for (const [name, open] of Object.entries(EVERY_PAGE)) {
  test(`axe finds nothing on ${name}, light or dark, narrow or wide`, async ({ page, portal }) => {
    await open(page, portal);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
        expect(found, `${colorScheme}, ${width} wide`).toEqual([]);
      }
    }
  });
}
