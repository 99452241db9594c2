import { expect, test } from "./support/portal-test";
import { wordsOf } from "./support/words";

const words = wordsOf("en");

test("the address fills in title, content, priority and category", async ({ page, portal }) => {
  const filled = {
    title: "Flat tyre",
    content: "Since Monday.\nIn front.",
    priority: "urgent",
    c: "order",
  };
  await page.goto(`${portal.desk}?${new URLSearchParams({ ...filled, lang: "en" })}`);
  await expect(page.getByLabel(words.form.subject)).toHaveValue("Flat tyre");
  await expect(page.getByLabel(words.form.content)).toHaveValue("Since Monday.\nIn front.");
  await expect(page.getByLabel(words.priority.label)).toHaveValue("urgent");
  await expect(page.getByLabel(words.form.category)).toHaveValue("order");
});

test("one parameter alone leaves the other fields as they are", async ({ page, portal }) => {
  await page.goto(`${portal.desk}?lang=en&title=Bell`);
  await expect(page.getByLabel(words.form.subject)).toHaveValue("Bell");
  await expect(page.getByLabel(words.form.content)).toHaveValue("");
  await expect(page.getByLabel(words.priority.label)).toHaveValue("normal");
  await expect(page.getByLabel(words.form.category)).toHaveValue("");
});

test("an unknown priority is ignored", async ({ page, portal }) => {
  await page.goto(`${portal.desk}?lang=en&priority=now`);
  await expect(page.getByLabel(words.priority.label)).toHaveValue("normal");
});

test("an unknown category is ignored", async ({ page, portal }) => {
  await page.goto(`${portal.desk}?lang=en&c=rockets`);
  await expect(page.getByLabel(words.form.category)).toHaveValue("");
});

test("a prefilled script is text in its field", async ({ page, portal }) => {
  const script = `"><script>document.title = "taken"</script>`;
  await page.goto(
    `${portal.desk}?${new URLSearchParams({ lang: "en", title: script, content: `</textarea>${script}` })}`,
  );
  await expect(page.getByLabel(words.form.subject)).toHaveValue(script);
  await expect(page.getByLabel(words.form.content)).toHaveValue(`</textarea>${script}`);
  await expect(page).not.toHaveTitle("taken");
});

test("line breaks in a prefilled title become spaces", async ({ page, portal }) => {
  await page.goto(`${portal.desk}?lang=en&title=one%0D%0Atwo%00`);
  await expect(page.getByLabel(words.form.subject)).toHaveValue("one two");
});

test("the prefilled form is sent as it stands", async ({ page, portal }) => {
  await page.goto(`${portal.desk}?lang=en&title=Bell&content=Too+quiet&priority=low`);
  await page.getByLabel(words.form.name).fill("Ida Berg");
  await page.getByLabel(words.form.email).fill("ida@example.com");
  await page.getByRole("button", { name: words.form.send }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bell");
  await expect(page.locator("#status")).toContainText("Priority: Low");
});
