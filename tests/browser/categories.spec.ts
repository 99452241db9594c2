import { expect, test } from "./support/portal-test";
import { wordsOf } from "./support/words";

const words = wordsOf("en");
const ORDER = "A parcel can take two days to show up";
const REPAIR = "Tell us the frame number";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("no help of a category shows before one is chosen", async ({ page, portal }) => {
      await page.goto(`${portal.desk}?lang=en`);
      await expect(page.getByText(ORDER)).toBeHidden();
      await expect(page.getByText(REPAIR)).toBeHidden();
    });

    test("the chosen category's own help shows, and no other", async ({ page, portal }) => {
      await page.goto(`${portal.desk}?lang=en`);
      await page.getByLabel(words.form.category).selectOption("repair");
      await expect(page.getByText(REPAIR)).toBeVisible();
      await expect(page.getByText(ORDER)).toBeHidden();
    });
  });
}

test("the help of a prefilled category shows at once", async ({ page, portal }) => {
  await page.goto(`${portal.desk}?lang=en&c=order`);
  await expect(page.getByText(ORDER)).toBeVisible();
});

test("a category's name and help are in the page's language", async ({ page, portal }) => {
  await page.goto(`${portal.desk}?lang=pl&c=repair`);
  await expect(page.getByText("Podaj numer ramy; jest wybity pod suportem.")).toBeVisible();
  await expect(page.getByRole("option", { name: "Naprawa i gwarancja" })).toBeAttached();
});

test("the help of a chosen category stays when the form comes back", async ({ page, portal }) => {
  await page.goto(`${portal.desk}?lang=en&c=repair`);
  await page.getByRole("button", { name: words.form.send }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByText(REPAIR)).toBeVisible();
});
