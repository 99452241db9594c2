import AxeBuilder from "@axe-core/playwright";
import { expectProblem } from "./support/api-problem";
import { expect, test } from "./support/portal-test";
import { anAdmin, signIn } from "./support/staff";
import { callWith, makeToken } from "./support/tokens";
import { filled, wordsOf } from "./support/words";

const { staffApi, staffTeam } = wordsOf("en");

test("a token is shown once, opens what it was made for, and opens nothing once revoked", async ({
  page,
  portal,
}) => {
  await signIn(page, await anAdmin(portal), "/staff/api");
  await page.getByRole("button", { name: staffApi.token.make }).click();
  await expect(page.locator(".summary")).toContainText(staffApi.token.noScope);
  const name = `Warehouse ${Date.now()}`;
  const token = await makeToken(page, { name, scopes: ["desks:read"] });
  await expect(page.getByRole("listitem").filter({ hasText: name })).toContainText(
    staffApi.token.unused,
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  expect((await callWith(portal, token, "desks")).status).toBe(200);
  const refused = await callWith(portal, token, "tickets");
  expectProblem(refused, { status: 403, code: "scope_missing" });

  await page.reload();
  expect(await page.content()).not.toContain(token);
  await page.getByRole("link", { name }).click();
  await expect(page.getByText("Made by Mara Lind")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "desks:read" })).toBeVisible();
  await expect(page.getByText(staffTeam.reach.all)).toBeVisible();
  await page.getByText(staffApi.token.revoke).click();
  await page.getByRole("button", { name: filled(staffApi.token.revokeSend, { name }) }).click();
  await expect(page.getByText(staffApi.done.revoked)).toBeVisible();
  await expect(page.getByRole("link", { name })).toHaveCount(0);
  await page.locator('a[href="/staff/api?ended=shown"]').click();
  const ended = page.getByRole("region", { name: staffApi.ended.title });
  await expect(ended.getByRole("link", { name })).toBeVisible();
  const refusedNow = await callWith(portal, token, "desks");
  expectProblem(refusedNow, { status: 401, code: "token_invalid" });
});
