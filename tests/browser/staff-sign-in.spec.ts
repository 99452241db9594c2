import { expect, test } from "./support/portal-test";
import { anAdmin, fillSignIn, signIn } from "./support/staff";
import { filled, wordsOf } from "./support/words";

const words = wordsOf("en");
const { refusal } = words.staffSignIn;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a wrong password keeps the address, says no more than no, and then the right one is taken", async ({
      page,
      portal,
    }) => {
      const person = await anAdmin(portal);
      await page.goto("/staff/sign-in?next=/staff/profile");
      await fillSignIn(page, { ...person, password: "not this one" });
      await expect(page.locator(".summary")).toContainText(refusal.sign_in_failed);
      const title = filled(words.page.errorTitle, { title: words.staffSignIn.title });
      await expect(page).toHaveTitle(title);
      await expect(page.getByLabel(words.staffSignIn.email)).toHaveValue(person.email);
      expect(await page.content()).not.toContain("not this one");
      await fillSignIn(page, person);
      await expect(page).toHaveURL("/staff/profile");
      await expect(page).toHaveTitle(words.staffProfile.title);
    });
  });
}

test("an address that nobody has gets the answer of a wrong password", async ({ page }) => {
  await page.goto("/staff/sign-in");
  await fillSignIn(page, { email: "nobody@example.com", password: "seven lamps in a row" });
  await expect(page.locator(".summary")).toContainText(refusal.sign_in_failed);
});

test("no wish leads to another site after signing in", async ({ page, portal }) => {
  await signIn(page, await anAdmin(portal), "//evil.example/staff/");
  await expect(page).toHaveURL("/staff/inbox");
});

test("the cookie is out of reach for scripts and other sites, and for the team's side only", async ({
  page,
  portal,
}) => {
  await signIn(page, await anAdmin(portal));
  const [cookie, ...others] = await page.context().cookies();
  expect(others).toEqual([]);
  expect(cookie).toMatchObject({
    name: "staff_session",
    path: "/staff",
    httpOnly: true,
    sameSite: "Lax",
    // The portal of the tests is reached by http.
    secure: false,
  });
  expect(decodeURIComponent(cookie?.value ?? "")).toMatch(/^\w{32}\.[\w+/]{43}=$/);
});

test("signing out ends the session and not the cookie alone", async ({ page, portal }) => {
  await signIn(page, await anAdmin(portal));
  const kept = await page.context().cookies();
  await page.getByRole("button", { name: words.staffSignIn.signOut, exact: true }).click();
  await expect(page.getByText(words.staffSignIn.done.signed_out)).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);
  await page.context().addCookies(kept);
  await page.goto("/staff/profile");
  await expect(page).toHaveURL(/\/staff\/sign-in\?next=/);
});

test("what is asked for a new password answers the same for everybody", async ({
  page,
  portal,
}) => {
  const { email } = await anAdmin(portal);
  const answers = [];
  for (const address of [email, "nobody@example.com"]) {
    await page.goto("/staff/reset");
    await page.getByLabel(words.staffSignIn.email).fill(address);
    await page.getByRole("button", { name: words.staffSignIn.reset.send }).click();
    await expect(page.getByRole("status")).toContainText(words.staffSignIn.reset.sent);
    answers.push(await page.locator("main").innerHTML());
  }
  expect(answers[0]).toBe(answers[1]);
});
