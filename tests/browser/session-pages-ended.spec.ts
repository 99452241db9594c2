import { expect, test, type Visited } from "./support/portal-test";
import { ask, type Form, openForm, sendForm } from "./support/raw-http";
import {
  type BegunSession,
  beginSession,
  beginWith,
  call,
  deskOfLevel,
  QUESTION,
  signedDesk,
  writeIn,
} from "./support/session";
import { filled, wordsOf } from "./support/words";

const words = wordsOf("en");
const AUTHOR = { name: "Ada Brightly", email: "ada@example.com" };

interface Ended {
  session: BegunSession;
  number: string;
  newForm: Form;
  answerForm: Form;
}

let ended: Promise<Ended> | undefined;

/** A session that a new key ended, with forms that were opened before. */
function endedSession(portal: Visited): Promise<Ended> {
  ended ??= makeEnded(portal);
  return ended;
}

async function makeEnded(portal: Visited): Promise<Ended> {
  const desk = await signedDesk(portal, "--origins", "https://a.example");
  const session = await beginSession(portal, desk);
  const { number } = await writeIn(portal, session);
  const newForm = await openForm(portal.url, `${session.path}/new?lang=en`);
  const answerForm = await openForm(portal.url, `${session.path}/tickets/${number}?lang=en`);
  await portal.command("desk", "rotate-secret", desk.token);
  return { session, number, newForm, answerForm };
}

test.describe("a session that has ended", () => {
  for (const page of ["", "/new", "/tickets/NUMBER", "/tickets/0000-0"]) {
    test(`says so at ${page || "its list"}, and that nothing was lost`, async ({ portal }) => {
      const { session, number } = await endedSession(portal);
      const path = `${session.path}${page.replace("NUMBER", number)}?lang=en`;
      const answer = await ask(portal.url, path);
      expect(answer.status).toBe(410);
      expect(answer.body).toContain(`<h1>${words.frame.sessionEnded}</h1>`);
      expect(answer.body).toContain(words.frame.sessionEndedText);
      expect(answer.body).toContain('data-event="expired"');
      expect(answer.body).not.toContain(QUESTION.title);
      expect(answer.body).not.toContain("Ida Berg");
    });
  }

  test("shows what was being written as a ticket, to be copied", async ({ portal }) => {
    const { newForm } = await endedSession(portal);
    const answer = await sendForm(portal.url, newForm, { title: "Bell", content: "<b>quiet</b>" });
    expect(answer.status).toBe(410);
    expect(writtenOn(answer.body)).toBe("Bell\n\n&lt;b&gt;quiet&lt;/b&gt;");
    expect(answer.body).toContain(words.frame.writtenHint);
    expect(answer.body).not.toContain("data-event");
  });

  test("shows what was being written as an answer, to be copied", async ({ portal }) => {
    const { answerForm } = await endedSession(portal);
    const answer = await sendForm(portal.url, answerForm, { content: "One more\nthing" });
    expect(answer.status).toBe(410);
    expect(writtenOn(answer.body)).toBe("One more\nthing");
  });

  test("shows what was written also where it could not have been accepted", async ({ portal }) => {
    const { newForm } = await endedSession(portal);
    const answer = await sendForm(portal.url, newForm, { title: "", content: "No title" });
    expect(answer.status).toBe(410);
    expect(writtenOn(answer.body)).toBe("No title");
  });

  test("can still be framed by the desk's own sites, and by nobody else", async ({ portal }) => {
    const { session } = await endedSession(portal);
    const { headers } = await ask(portal.url, session.path);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("frame-ancestors https://a.example");
  });

  test("has a button to go on that nobody sees where there is nothing to go on to", async ({
    page,
    portal,
  }) => {
    const { session } = await endedSession(portal);
    await page.goto(`${session.path}?lang=en`);
    await expect(page.getByText(words.frame.sessionEndedText)).toBeVisible();
    await expect(page.getByRole("button", { name: words.frame.goOn })).toHaveCount(0);
  });
});

test("a session ended by its site is ended for its pages too", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  await call(portal, session, "session", { method: "DELETE" });
  expect((await ask(portal.url, session.path)).status).toBe(410);
});

test("a raised level ends the sessions begun below it", async ({ portal }) => {
  const desk = await signedDesk(portal, "--security", "mixed");
  const session = await beginWith(portal, desk.token, {});
  await portal.command("desk", "update", desk.token, "--security", "signature");
  expect((await ask(portal.url, session.path)).status).toBe(410);
});

for (const session of ["A".repeat(43), "nothing", "%00", "a%00b", "%F0%9F%90%A6", "constructor"]) {
  for (const page of ["", "/new", "/tickets/1"]) {
    test(`the session ${session.slice(0, 12)} that never was has ended at ${page || "its list"}`, async ({
      portal,
    }) => {
      const answer = await ask(portal.url, `/w/${session}${page}?lang=en`);
      expect(answer.status).toBe(410);
      expect(answer.body).toContain(`<h1>${words.frame.sessionEnded}</h1>`);
    });
  }
}

test.describe("a desk that takes no new tickets", () => {
  test("says so in the place of the form, with a way back", async ({ page, portal }) => {
    const desk = await signedDesk(portal);
    const session = await beginSession(portal, desk);
    const { number } = await writeIn(portal, session, { title: "Old lamp" });
    const form = await openForm(portal.url, `${session.path}/new?lang=en`);
    await portal.command("desk", "update", desk.token, "--inactive");

    const response = await page.goto(`${session.path}/new?lang=en`);
    expect(response?.status()).toBe(410);
    const heading = filled(words.frame.deskInactive, { desk: "Lamps" });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await page.getByRole("main").getByRole("link", { name: words.frame.back }).click();
    await page.getByRole("link", { name: "Old lamp" }).click();
    await page.getByLabel(words.ticket.reply).fill("Still dark");
    await page.getByRole("button", { name: words.ticket.send }).click();
    await expect(page.getByRole("article").last()).toContainText("Still dark");

    const answer = await sendForm(portal.url, form, QUESTION);
    expect(answer.status).toBe(410);
    expect(writtenOn(answer.body)).toBe(`${QUESTION.title}\n\n${QUESTION.content}`);
    const { tickets } = JSON.parse((await call(portal, session, "tickets")).body);
    expect(tickets).toMatchObject([{ number }]);
  });

  test("leaves a session without a list the ticket written in it", async ({ portal }) => {
    const desk = await signedDesk(portal);
    const session = await beginWith(portal, desk.token, {});
    const { number } = await writeIn(portal, session, AUTHOR);
    await portal.command("desk", "update", desk.token, "--inactive");
    const list = await ask(portal.url, `${session.path}?lang=en`);
    expect(list.status).toBe(410);
    expect(list.body).not.toContain(`>${words.frame.back}<`);
    expect((await ask(portal.url, `${session.path}/tickets/${number}`)).status).toBe(200);
  });
});

/** What the page shows to be copied, as it stands in its HTML. */
function writtenOn(html: string): string | undefined {
  const [, written] = /<textarea[^>]* id="written"[^>]*>\n?([^<]*)</.exec(html) ?? [];
  return written?.replaceAll("\r\n", "\n");
}
