import { expect, test } from "./support/portal-test";
import { TICKET } from "./support/raw-http";
import { wordsOf } from "./support/words";

const words = wordsOf("en");
const { attachments } = words;
/** The smallest picture there is. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("pictures of a message are shown in the page, one after the other, and Escape goes back", async ({
  page,
  portal,
}) => {
  await page.goto(`${portal.desk}?lang=en`);
  for (const [name, value] of Object.entries(TICKET)) {
    await page.locator(`[name=${name}]`).fill(value);
  }
  const files = ["one.png", "two.png"].map((name) => ({
    name,
    mimeType: "image/png",
    buffer: PNG,
  }));
  await page.locator("input[type=file]").setInputFiles(files);
  await expect(page.getByText(attachments.done.replace("{name}", "two.png"))).toBeAttached();
  await expect(page.getByText(attachments.done.replace("{name}", "one.png"))).toBeAttached();
  await page.getByRole("button", { name: words.form.send }).click();

  const link = page.getByRole("link", { name: "one.png" });
  await link.click();
  await expect(page.getByRole("dialog", { name: "one.png" })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  const second = page.getByRole("dialog", { name: "two.png" });
  await expect(second.getByRole("img", { name: "two.png" })).toHaveJSProperty("naturalWidth", 1);
  await second.getByRole("button", { name: attachments.nextPicture }).click();
  await expect(page.getByRole("dialog", { name: "one.png" })).toBeVisible();
  // The panel around a frame would close with it.
  await page.evaluate(() => {
    addEventListener("keydown", ({ key }) => document.body.setAttribute("data-heard", key));
  });
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(link).toBeFocused();
  await expect(page.locator("body")).not.toHaveAttribute("data-heard");
});
