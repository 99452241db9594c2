import { ask } from "./support/raw-http";
import {
  beginSession,
  deskOfLevel,
  QUESTION,
  signed,
  signedDesk,
  somebody,
  writeIn,
} from "./support/session";
import { expect, test } from "./support/shop";
import { filled, wordsOf } from "./support/words";

const words = wordsOf("en");
const WRONG = "0".repeat(64);

test("whom the site vouches for sees the company's tickets", async ({ shop, portal }) => {
  const desk = await deskOfLevel(portal, "signature");
  const [ida, jan] = [somebody(), somebody()];
  await writeIn(portal, await beginSession(portal, desk, ida));
  await writeIn(portal, await beginSession(portal, desk, jan), { title: "Somebody else's" });
  const colleague = { ...ida, user_external_id: "2", user_name: "Jan Berg" };
  await shop.visit({ desk_token: desk.token, ...signed(desk, colleague) });
  await shop.button.click();
  await expect(shop.inside.getByRole("listitem")).toHaveCount(1);
  await expect(shop.inside.getByRole("listitem")).toContainText(QUESTION.title);
  await expect(shop.inside.getByRole("listitem")).toContainText("Ida Berg");
});

for (const level of ["mixed", "signature"] as const) {
  test(`a wrong signature is refused in the panel at level ${level}`, async ({ shop, portal }) => {
    const desk = await deskOfLevel(portal, level);
    await shop.visit({ desk_token: desk.token, ...somebody(), signature: WRONG });
    await shop.button.click();
    await expect(shop.panel.getByRole("alert")).toContainText(words.refusal.signature_invalid);
    await expect(shop.panel.locator("iframe")).toHaveCount(0);
    expect(await shop.heard("error")).toEqual([{ code: "signature_invalid" }]);
    expect(shop.complaints.filter((line) => line.includes("[intum-helpdesk]"))).toEqual([
      `[intum-helpdesk] signature_invalid ${words.refusal.signature_invalid}`,
    ]);
  });
}

test("unsigned data fills in the form and shows no list", async ({ shop, portal }) => {
  const desk = await deskOfLevel(portal, "mixed");
  const person = somebody({ user_email: "ida@example.com" });
  await writeIn(portal, await beginSession(portal, desk, person));
  await shop.visit({ desk_token: desk.token, ...person });
  await shop.button.click();
  await expect(shop.inside.getByLabel(words.form.name)).toHaveValue("Ida Berg");
  await expect(shop.inside.getByLabel(words.form.email)).toHaveValue("ida@example.com");
  await expect(shop.inside.getByText(QUESTION.title)).toHaveCount(0);
  await expect(shop.inside.getByRole("link", { name: words.frame.back })).toHaveCount(0);
});

test("level none takes unsigned data as given", async ({ shop, portal }) => {
  const desk = await deskOfLevel(portal, "none");
  const person = somebody();
  await writeIn(portal, await beginSession(portal, desk, person));
  await shop.visit({ desk_token: desk.token, ...person });
  await shop.button.click();
  await expect(shop.inside.getByRole("link", { name: QUESTION.title })).toBeVisible();
});

test("who is not known gives a name and an address", async ({ shop, portal }) => {
  await shop.visit({ desk_token: (await deskOfLevel(portal, "mixed")).token });
  await shop.button.click();
  const { inside } = shop;
  await inside.getByLabel(words.form.subject).fill(QUESTION.title);
  await inside.getByLabel(words.form.content).fill(QUESTION.content);
  await inside.getByLabel(words.form.name).fill("Ida Berg");
  await inside.getByLabel(words.form.email).fill("ida@example.com");
  await inside.getByRole("button", { name: words.form.send }).click();
  await expect(inside.getByRole("article")).toContainText(QUESTION.content);
  expect(await shop.heard("ticket")).toHaveLength(1);
});

test("a desk that takes signed visitors only says so to all others", async ({ shop, portal }) => {
  await shop.visit({ desk_token: (await deskOfLevel(portal, "signature")).token });
  await shop.button.click();
  await expect(shop.panel.getByRole("alert")).toContainText(words.refusal.signature_required);
  expect(await shop.heard("error")).toEqual([{ code: "signature_required" }]);
});

test("an inactive desk shows its old tickets and takes no new ones", async ({ shop, portal }) => {
  const desk = await signedDesk(portal, "--security", "signature");
  const person = somebody();
  await writeIn(portal, await beginSession(portal, desk, person));
  await portal.command("desk", "update", desk.token, "--inactive");
  await shop.visit({ desk_token: desk.token, ...signed(desk, person) });
  await shop.button.click();
  await expect(shop.inside.getByRole("link", { name: QUESTION.title })).toBeVisible();
  await shop.call("open", { title: "Another" });
  const heading = filled(words.frame.deskInactive, { desk: "Lamps" });
  await expect(shop.inside.getByRole("heading", { name: heading })).toBeVisible();
});

test("who signs in while the panel is open sees the list instead of the form", async ({
  shop,
  portal,
}) => {
  const desk = await deskOfLevel(portal, "mixed");
  await shop.visit({ desk_token: desk.token });
  await shop.button.click();
  await expect(shop.inside.getByLabel(words.form.email)).toBeVisible();
  await shop.call("identify", signed(desk, somebody()));
  await expect(shop.inside.getByRole("heading", { name: words.list.title })).toBeVisible();
  await expect(shop.panel.locator("iframe")).toHaveCount(1);
});

test("who signs in while the panel is closed finds the list on opening it", async ({
  shop,
  portal,
}) => {
  const desk = await deskOfLevel(portal, "mixed");
  await shop.visit({ desk_token: desk.token });
  await shop.button.click();
  await expect(shop.inside.getByLabel(words.form.email)).toBeVisible();
  await shop.button.click();
  await shop.call("identify", signed(desk, somebody()));
  await expect(shop.panel.locator("iframe")).toHaveCount(0);
  await shop.button.click();
  await expect(shop.inside.getByRole("heading", { name: words.list.title })).toBeVisible();
});

test("who signs out leaves an empty panel and no session behind", async ({
  page,
  shop,
  portal,
}) => {
  const desk = await deskOfLevel(portal, "mixed");
  await shop.visit({ desk_token: desk.token, ...signed(desk, somebody()) });
  await shop.button.click();
  await expect(shop.inside.getByRole("heading", { name: words.list.title })).toBeVisible();
  const { pathname } = new URL(shop.place());
  expect((await ask(portal.url, pathname)).status).toBe(200);
  const ended = page.waitForResponse((response) => response.request().method() === "DELETE");
  await shop.call("logout");
  expect((await ended).status()).toBe(204);
  expect((await ask(portal.url, pathname)).status).toBe(410);
  await expect(shop.panel).toBeHidden();
  await expect(shop.panel.locator("iframe")).toHaveCount(0);
  await shop.button.click();
  await expect(shop.inside.getByLabel(words.form.email)).toHaveValue("");
});

test("identify with a wrong signature shows no list of the one before", async ({
  shop,
  portal,
}) => {
  const desk = await deskOfLevel(portal, "mixed");
  await shop.visit({ desk_token: desk.token, ...signed(desk, somebody()) });
  await shop.button.click();
  await expect(shop.inside.getByRole("heading", { name: words.list.title })).toBeVisible();
  await shop.call("identify", { ...somebody(), signature: WRONG });
  await expect(shop.panel.getByRole("alert")).toContainText(words.refusal.signature_invalid);
  await expect(shop.panel.locator("iframe")).toHaveCount(0);
});
