import { chromiumLaunch } from "../support/chromium";
import { expect, test } from "./support/shop";
import { wordsOf } from "./support/words";

const words = wordsOf("en");

test.use({
  launchOptions: { ...chromiumLaunch(), ignoreDefaultArgs: ["--disable-back-forward-cache"] },
});

for (const state of ["closed", "open"] as const) {
  test(`a page with a panel that is ${state} can be kept for the way back`, async ({
    page,
    shop,
  }) => {
    const reasons: string[] = [];
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Page.enable");
    devtools.on("Page.backForwardCacheNotUsed", ({ notRestoredExplanations }) => {
      for (const { type, reason } of notRestoredExplanations) reasons.push(`${type} ${reason}`);
    });
    const address = await shop.visit({ desk_token: "demo-mixed" });
    await expect(shop.button).toBeVisible();
    if (state === "open") {
      await shop.button.click();
      await expect(shop.inside.getByLabel(words.form.email)).toBeVisible();
    }
    await page.goto(shop.site.show({ body: "Another page" }));
    // Later, for the answer to this call must come before the page goes.
    await page.evaluate(() => void setTimeout(() => history.back()));
    await page.waitForURL(address);
    await expect(shop.button).toBeVisible();
    await shop.call("open");
    await expect(shop.inside.getByLabel(words.form.email)).toBeVisible();
    // A browser without such a cache says so, and would name what we did besides.
    expect(reasons.filter((reason) => reason.startsWith("PageSupportNeeded"))).toEqual([]);
  });
}
