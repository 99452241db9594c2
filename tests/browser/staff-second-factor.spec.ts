import type { Page } from "@playwright/test";
import { expect, test } from "./support/portal-test";
import { appCode, fillSignIn, newPerson, type Person, signIn } from "./support/staff";
import { wordsOf } from "./support/words";

const { staffProfile, staffSignIn } = wordsOf("en");
const { factor } = staffProfile;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a second factor is turned on, asked for, and opens with a backup code too", async ({
      page,
      portal,
    }) => {
      const person = await newPerson(portal);
      await signIn(page, person);
      const { key, backupCode } = await turnOn(page, person);

      await page.context().clearCookies();
      await page.goto("/staff/sign-in?next=/staff/profile");
      await fillSignIn(page, person);
      await expect(page).toHaveURL(/\/staff\/sign-in\/code/);
      await page.goto("/staff/team");
      await expect(page).toHaveURL(/\/staff\/sign-in\?next=/);
      await page.goto("/staff/sign-in/code?next=/staff/profile");
      await sendCode(page, "000000");
      await expect(page.locator(".summary")).toContainText(staffSignIn.refusal.code_wrong);
      await sendCode(page, appCode(key));
      await expect(page).toHaveURL("/staff/profile");

      await page.context().clearCookies();
      await page.goto("/staff/sign-in?next=/staff/profile");
      await fillSignIn(page, person);
      await sendCode(page, backupCode);
      await expect(page.getByText("9 backup codes are left.")).toBeVisible();
    });
  });
}

test("the second step is for those who took the first", async ({ page }) => {
  await page.goto("/staff/sign-in/code");
  await expect(page).toHaveURL(/\/staff\/sign-in\?next=/);
});

async function sendCode(page: Page, code: string): Promise<void> {
  await page.getByLabel(staffSignIn.code.code).fill(code);
  await page.getByRole("button", { name: staffSignIn.code.send }).click();
}

/** A wrong code first, which must not lose what the app has been told already. */
async function turnOn(page: Page, { password }: Person) {
  await page.getByText(factor.begin).click();
  const form = page.locator("form", { has: page.getByRole("button", { name: factor.beginSend }) });
  await form.getByLabel(staffProfile.password.current).fill(password);
  await form.getByRole("button").click();
  const [key = "", codes = ""] = [await shown(page, factor.key), await shown(page, factor.codes)];
  for (const code of ["000000", appCode(key, -1)]) {
    await page.getByLabel(factor.code, { exact: true }).fill(code);
    await page.getByRole("button", { name: factor.confirmSend }).click();
    if (code === "000000") {
      await expect(page.locator(".summary")).toContainText(staffSignIn.refusal.code_wrong);
      expect(await shown(page, factor.key)).toBe(key);
    }
  }
  await expect(page.getByText(staffProfile.done.second_factor_on)).toBeVisible();
  return { key, backupCode: codes.split("\n")[0] ?? "" };
}

function shown(page: Page, label: string): Promise<string> {
  return page.getByRole("figure", { name: label }).locator("code").innerText();
}
