import type { Page } from "@playwright/test";
import { expect, test } from "./support/portal-test";
import {
  beginSession,
  beginWith,
  deskOfLevel,
  signedDesk,
  somebody,
  writeIn,
} from "./support/session";
import { wordsOf } from "./support/words";

const words = wordsOf("en");

function answerField(page: Page) {
  return page.getByLabel(words.ticket.reply);
}

function contentField(page: Page) {
  return page.getByLabel(words.form.content);
}

test("a draft is there again in the next session of the same person", async ({ page, portal }) => {
  const desk = await deskOfLevel(portal, "mixed");
  const ida = somebody();
  const first = await beginSession(portal, desk, ida);
  const { number } = await writeIn(portal, first);
  await page.goto(`${first.path}/tickets/${number}?lang=en`);
  await answerField(page).fill("Half an answer");
  await page.goto(`${first.path}/new?lang=en`);
  await contentField(page).fill("Half a question");
  const second = await beginSession(portal, desk, ida);
  await page.goto(`${second.path}/tickets/${number}?lang=en`);
  await expect(answerField(page)).toHaveValue("Half an answer");
  await expect(page.getByText(words.form.draftKept)).toBeVisible();
  await page.goto(`${second.path}/new?lang=en`);
  await expect(contentField(page)).toHaveValue("Half a question");
});

test("a draft is not shown to somebody else in the same tab", async ({ page, portal }) => {
  const desk = await deskOfLevel(portal, "mixed");
  const ida = somebody();
  const idas = await beginSession(portal, desk, ida);
  const { number } = await writeIn(portal, idas);
  await page.goto(`${idas.path}/tickets/${number}?lang=en`);
  await answerField(page).fill("Ida's own words");
  await page.goto(`${idas.path}/new?lang=en`);
  await contentField(page).fill("Ida's own words");

  const colleague = { ...ida, user_external_id: "2", user_name: "Olga Reyes" };
  const olgas = await beginSession(portal, desk, colleague);
  await page.goto(`${olgas.path}/tickets/${number}?lang=en`);
  await expect(answerField(page)).toHaveValue("");
  for (const other of [olgas, await beginSession(portal, desk)]) {
    await page.goto(`${other.path}/new?lang=en`);
    await expect(contentField(page)).toHaveValue("");
  }
  const stranger = await beginWith(portal, desk.token, {});
  await page.goto(`${stranger.path}?lang=en`);
  await expect(contentField(page)).toHaveValue("");
  const elsewhere = await beginSession(portal, await signedDesk(portal), ida);
  await page.goto(`${elsewhere.path}/new?lang=en`);
  await expect(contentField(page)).toHaveValue("");
  const unsigned = await beginWith(portal, desk.token, ida);
  await page.goto(`${unsigned.path}?lang=en`);
  await expect(contentField(page)).toHaveValue("");
});

test("a draft of nobody in particular belongs to its session alone", async ({ page, portal }) => {
  const { token } = await deskOfLevel(portal, "mixed");
  const first = await beginWith(portal, token, {});
  await page.goto(`${first.path}?lang=en`);
  await contentField(page).fill("Half a question");
  await page.reload();
  await expect(contentField(page)).toHaveValue("Half a question");
  const second = await beginWith(portal, token, {});
  await page.goto(`${second.path}?lang=en`);
  await expect(contentField(page)).toHaveValue("");
});

test("a draft of one ticket is not put into another", async ({ page, portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const [first, second] = [await writeIn(portal, session), await writeIn(portal, session)];
  await page.goto(`${session.path}/tickets/${first.number}?lang=en`);
  await answerField(page).fill("To the first");
  await page.goto(`${session.path}/tickets/${second.number}?lang=en`);
  await expect(answerField(page)).toHaveValue("");
});

test("a draft that was sent is not offered again", async ({ page, portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const { number } = await writeIn(portal, session);
  await page.goto(`${session.path}/tickets/${number}?lang=en`);
  await answerField(page).fill("A whole answer");
  await page.getByRole("button", { name: words.ticket.send }).click();
  await expect(page.getByRole("article")).toHaveCount(2);
  await page.goto(`${session.path}/tickets/${number}?lang=en`);
  await expect(answerField(page)).toHaveValue("");
  await page.goto(`${session.path}/new?lang=en`);
  await page.getByLabel(words.form.subject).fill("Lamp");
  await contentField(page).fill("A whole question");
  await page.getByRole("button", { name: words.form.send }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lamp");
  await page.goto(`${session.path}/new?lang=en`);
  await expect(contentField(page)).toHaveValue("");
});

test("a tab keeps no name, address or token of a person in clear", async ({ page, portal }) => {
  const desk = await deskOfLevel(portal, "mixed");
  const ida = somebody({ user_email: "ida@example.com" });
  const session = await beginSession(portal, desk, ida);
  await page.goto(`${session.path}/new?lang=en`);
  await contentField(page).fill("Half a question");
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  expect(kept).toContain("Half a question");
  for (const own of [session.token, ...Object.values(ida).filter((value) => value.length > 1)]) {
    expect(kept).not.toContain(own);
  }
});
