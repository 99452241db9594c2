import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./support/portal-test";
import { anAdmin, signIn } from "./support/staff";
import { wordsOf } from "./support/words";

const { staffDesks, staffReplies } = wordsOf("en");

test("a saved reply is written beside how it reads, found by its words, changed and deleted", async ({
  page,
  portal,
}) => {
  const admin = await anAdmin(portal);
  const word = `fuse${Date.now()}`;
  await signIn(page, admin, "/staff/replies");
  await page.getByRole("link", { name: staffReplies.new }).click();
  await page.getByRole("button", { name: staffReplies.save }).click();
  await expect(page.locator(".summary")).toContainText(staffDesks.problem.required);

  await page.getByLabel(staffReplies.name, { exact: true }).fill("Greeting");
  await page.getByLabel(staffReplies.desk, { exact: true }).selectOption({ index: 1 });
  await page.getByLabel(staffReplies.content).fill(`Check the ${word}.\n{{staff_name}}`);
  await expect(page.locator(".sample-text")).toHaveText(`Check the ${word}.\n${admin.name}`);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.getByRole("button", { name: staffReplies.save }).click();
  await expect(page.getByRole("status")).toHaveText(staffReplies.done.added);

  await page.getByRole("searchbox").fill(`${word} greeting`);
  await page.getByRole("searchbox").press("Enter");
  await expect(page.locator(".replies li")).toHaveCount(1);
  await page.getByRole("link", { name: "Greeting" }).click();
  await page.getByLabel(staffReplies.name, { exact: true }).fill(`About the ${word}`);
  await page.getByRole("button", { name: staffReplies.save }).click();
  await page.getByRole("link", { name: `About the ${word}` }).click();
  await page.getByText(staffReplies.delete, { exact: true }).click();
  await page.getByRole("button", { name: staffReplies.deleteSend }).click();
  await expect(page.getByRole("status")).toHaveText(staffReplies.done.deleted);
  await expect(page.getByText(word)).toHaveCount(0);
});
