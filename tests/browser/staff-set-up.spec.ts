import { startPortal } from "../support/portal";
import { expect, test } from "./support/portal-test";
import { wordsOf } from "./support/words";

const { staffSignIn } = wordsOf("en");

test("the link of a first start makes the first admin, once", async ({ page }) => {
  const own = await startPortal({ env: { DEMO: "off" } });
  try {
    await expect.poll(own.output).toContain("First admin");
    const [, link = ""] = /First admin\s+(\S+)/.exec(own.output()) ?? [];
    await page.goto(link);
    await page.getByLabel(staffSignIn.person.name).fill("Mara Lind");
    await page.getByLabel(staffSignIn.email).fill("mara@example.com");
    await page.getByLabel(staffSignIn.person.newPassword).fill("seven lamps in a row");
    await page.getByLabel(staffSignIn.person.locale).selectOption("en");
    await page.getByRole("button", { name: staffSignIn.setUp.send }).click();
    await expect(page).toHaveURL(/\/staff\/desks$/);
    expect((await page.goto(link))?.status()).toBe(410);
    await expect(page.getByRole("heading")).toHaveText(staffSignIn.ended.setUp);
  } finally {
    await own.remove();
  }
});
