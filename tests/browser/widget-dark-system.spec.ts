import { chromiumLaunch } from "../support/chromium";
import { configuration, loader } from "./support/host-site";
import { completed, expect, test } from "./support/shop";
import { wordsOf } from "./support/words";

const words = wordsOf("en");
const launch = chromiumLaunch();

// What Playwright emulates overrides what a frame takes over from the page around, so the browser
// itself is told that its system is dark.
test.use({
  colorScheme: null,
  launchOptions: { ...launch, args: [...launch.args, "--blink-settings=preferredColorScheme=0"] },
});

/** What a site says of its colours, and whether the panel on it is dark. */
const SITES = [
  { says: "nothing", scheme: "normal", dark: false },
  { says: "that it is light", scheme: "light", dark: false },
  { says: "that it is dark", scheme: "dark", dark: true },
  { says: "that it follows the system", scheme: "light dark", dark: true },
];

for (const { says, scheme, dark } of SITES) {
  test(`on a dark system the panel is ${dark ? "dark" : "light"} on a site that says ${says}`, async ({
    page,
    shop,
    portal,
  }) => {
    const head = `<style>:root { color-scheme: ${scheme} }</style>`;
    const body =
      configuration(completed({ desk_token: "demo-mixed" }, portal)) + loader(portal.url);
    await page.goto(shop.site.show({ head, body }));
    expect(await page.evaluate(likesDark)).toBe(true);
    await shop.button.click();
    await expect(shop.inside.getByLabel(words.form.subject)).toBeVisible();
    expect(await shop.inside.locator("html").evaluate(likesDark)).toBe(dark);
    expect(await shop.inside.locator("html").evaluate(isDark)).toBe(dark);
    expect(await shop.panel.evaluate(isDark)).toBe(dark);
  });
}

function likesDark(): boolean {
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

/** The element's ground. */
function isDark(element: Element): boolean {
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  if (!context) throw new Error("There is no canvas");
  context.fillStyle = getComputedStyle(element).backgroundColor;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha] = context.getImageData(0, 0, 1, 1).data;
  if (alpha !== 255) throw new Error("The element has no ground of its own");
  return red + green + blue < 3 * 128;
}
