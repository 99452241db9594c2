import { expect, test } from "./support/portal-test";
import { writeTicket } from "./support/raw-http";
import { anAdmin, signIn } from "./support/staff";
import { LANGUAGES, wordsOf } from "./support/words";

const NAMES = {
  pl: "Polski",
  en: "English",
  uk: "Українська",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
  cs: "Čeština",
  sk: "Slovenčina",
};

for (const language of LANGUAGES) {
  const words = wordsOf(language);

  test(`help centre, desk, ticket and what is not there are in ${language}`, async ({
    page,
    portal,
  }) => {
    await page.goto(`/?lang=${language}`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.getByRole("heading", { name: words.home.title })).toBeVisible();
    await page.goto(`${portal.desk}?lang=${language}`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.getByRole("heading", { name: words.form.title })).toBeVisible();
    await expect(page.getByRole("button", { name: words.form.send })).toBeVisible();
    await page.goto(`${portal.demoTicket}?lang=${language}`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.getByLabel(words.ticket.reply)).toBeVisible();
    await expect(page.locator("#status")).toContainText(words.status.in_progress);
    await page.goto(`/t/nothing?lang=${language}`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.getByRole("heading", { name: words.problem.notFound })).toBeVisible();
  });

  test(`${language} can be chosen on the page and keeps its other parameters`, async ({
    page,
    portal,
  }) => {
    const from = language === "en" ? "de" : "en";
    await page.goto(`${portal.desk}?title=A+%26+b&lang=${from}`);
    await page.getByRole("link", { name: NAMES[language], exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.getByLabel(words.form.subject)).toHaveValue("A & b");
  });
}

test.describe("a browser that asks for Ukrainian", () => {
  test.use({ locale: "uk-UA" });

  test("gets a desk without a language of its own in Ukrainian", async ({ page, portal }) => {
    await page.goto(portal.desk);
    await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  });

  test("gets a ticket in the language that it was written in", async ({ page, portal }) => {
    const ticket = await writeTicket(portal.url, `${portal.desk}?lang=cs`);
    await page.goto(ticket);
    await expect(page.locator("html")).toHaveAttribute("lang", "cs");
  });

  test("keeps a choice made on the page from desk to ticket", async ({ page, portal }) => {
    const words = wordsOf("fr");
    await page.goto(`${portal.desk}?lang=fr`);
    await page.getByLabel(words.form.subject).fill("Une question");
    await page.getByLabel(words.form.content).fill("Bonjour");
    await page.getByLabel(words.form.name).fill("Ida Berg");
    await page.getByLabel(words.form.email).fill("ida@example.com");
    await page.getByRole("button", { name: words.form.send }).click();
    await expect(page.getByLabel(words.ticket.reply)).toBeVisible();
  });
});

test.describe("a browser that asks for a language we do not have", () => {
  test.use({ locale: "fi-FI" });

  test("gets English", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
});

test("an unknown language in the address is ignored", async ({ page, portal }) => {
  await page.goto(`${portal.desk}?lang=xx`);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("the team's side is in the language that its address asks for, signed in or not", async ({
  page,
  portal,
}) => {
  await page.goto("/staff?lang=cs");
  await expect(page.locator("html")).toHaveAttribute("lang", "cs");
  const { title } = wordsOf("cs").staffSignIn;
  await expect(page.getByRole("heading", { name: title, exact: true })).toBeVisible();
  await signIn(page, await anAdmin(portal));
  await page.goto("/staff/profile?lang=uk");
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  const signOut = wordsOf("uk").staffSignIn.signOut;
  await expect(page.getByRole("button", { name: signOut })).toBeVisible();
  await page.goto("/staff/profile");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
