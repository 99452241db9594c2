import { expect, test } from "./support/portal-test";
import { ask } from "./support/raw-http";
import { beginSession, call, commentIn, signedDesk, writeIn } from "./support/session";
import { anAdmin, signIn } from "./support/staff";
import { wordsOf } from "./support/words";

const { answer } = wordsOf("en").staffTicket;
const NOTE = "Cantankerous";

test("a note is on no page and in no answer that a client can ask for, and nothing tells of it", async ({
  page,
  portal,
}) => {
  const desk = await signedDesk(portal);
  const session = await beginSession(portal, desk);
  const { number, url } = await writeIn(portal, session);
  await commentIn(portal, session, number, "It is the green one.");
  const link = new URL(url).pathname;
  const pages = [
    ...[link, `${link}?before=2`, `/d/${desk.token}`, "/"],
    ...[session.path, `${session.path}?q=${NOTE}`, `${session.path}/new`],
    ...[`${session.path}/tickets/${number}`, `${session.path}/tickets/${number}?before=2`],
  ];
  const calls = [
    ...["config", "unread", "tickets", `tickets?q=${NOTE}`],
    ...[`tickets/${number}`, `tickets/${number}?before=2`],
  ];

  async function told(): Promise<[asked: string, status: number, body: string][]> {
    const ofPages = pages.map(async (path) => [path, await ask(portal.url, path)] as const);
    const ofCalls = calls.map(async (path) => [path, await call(portal, session, path)] as const);
    const answers = await Promise.all([...ofPages, ...ofCalls]);
    return answers.map(([asked, { status, body }]) => [asked, status, withoutKeys(body)]);
  }

  const before = await told();
  await signIn(page, await anAdmin(portal), `/staff/inbox?q=${number}`);
  await page.locator(".line a").first().click();
  await page.getByLabel(answer.note).check();
  await page.getByLabel(answer.noteText).fill(`The client is ${NOTE}`);
  await page.getByRole("button", { name: answer.sendNote }).click();
  await expect(page.locator(".note").last()).toContainText(NOTE);

  const after = await told();
  expect(
    after.filter(([asked, , body]) => body.replaceAll(asked, "").includes(`is ${NOTE}`)),
  ).toEqual([]);
  expect(after).toEqual(before);
});

/** Forms are shown with another key each time, and times as so long ago. */
function withoutKeys(body: string): string {
  return body
    .replace(/name="form" value="[^"]*"/g, "")
    .replace(/<time[^>]*>[^<]*<\/time>/g, "")
    .replace(/nonce="[^"]*"/g, "");
}
