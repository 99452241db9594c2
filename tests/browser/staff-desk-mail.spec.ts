import AxeBuilder from "@axe-core/playwright";
import { expect, test, tokenOf } from "./support/portal-test";
import { anAdmin, signIn } from "./support/staff";
import { filled, wordsOf } from "./support/words";

const { error, staffDesks, staffMailTexts } = wordsOf("en");

test("a desk has a sender and words of its own, and neutral ones for whom nobody verified", async ({
  page,
  portal,
  ownDesk,
}) => {
  const path = `/staff/desks/${tokenOf(ownDesk)}/mail`;
  const save = page.getByRole("button", { name: staffDesks.form.save });
  await signIn(page, await anAdmin(portal), path);
  await page.getByLabel(staffMailTexts.fromAddress).fill("help");
  await save.click();
  await expect(page.locator(".field .error")).toContainText(error.email);
  await page.getByLabel(staffMailTexts.fromAddress).fill("help@example.com");
  await save.click();
  await expect(page.getByRole("status")).toHaveText(staffDesks.done.saved);
  await expect(page.getByLabel(staffMailTexts.fromAddress)).toHaveValue("help@example.com");

  await page.getByRole("link", { name: "Deutsch" }).last().click();
  const verified = page.locator(".sample-text").first();
  const unverified = page.locator(".sample-text").last();
  await expect(verified).toContainText(wordsOf("de").staffMailTexts.sample.team_replied);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.getByLabel(staffMailTexts.body).fill("Guten Tag {{kunde}}, {{ticket_url}}");
  await save.click();
  const problem = staffMailTexts.problem.unknown_mail_placeholder;
  await expect(page.locator(".field .error")).toContainText(filled(problem, { name: "{{kunde}}" }));

  await page.getByLabel(staffMailTexts.body).fill("{{comment_content}} {{ticket_url}}");
  await expect(unverified).toContainText("Wenn die Anfrage nicht von Ihnen ist");
  await page.getByLabel(staffMailTexts.subject).fill("Neues zu {{ticket_number}}");
  await page.getByLabel(staffMailTexts.body).fill("Moin, {{ticket_url}}");
  await expect(unverified).toContainText("Moin, http");
  await save.click();
  await expect(page.getByRole("status")).toHaveText(staffDesks.done.saved);
  await page.getByText(staffMailTexts.reset).click();
  await page.getByRole("button", { name: staffMailTexts.resetSend }).click();
  await expect(page.getByRole("status")).toHaveText(staffDesks.done.reset);
  await expect(page.getByLabel(staffMailTexts.body)).toHaveValue(/Guten Tag,\n\nwir haben/);
});
