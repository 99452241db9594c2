import { jsonOf } from "./support/api-problem";
import { expect, test, type Visited } from "./support/portal-test";
import { ask, formIn, openForm, sendForm } from "./support/raw-http";
import {
  beginSession,
  call,
  commentIn,
  deskOfLevel,
  QUESTION,
  replyTo,
  signedDesk,
  somebody,
  writeIn,
} from "./support/session";
import { filled, wordsOf } from "./support/words";

const words = wordsOf("en");

for (const javaScriptEnabled of [true, false]) {
  test.describe(`scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a ticket is read, answered, resolved and opened again", async ({ page, portal }) => {
      const desk = await deskOfLevel(portal, "mixed");
      const session = await beginSession(portal, desk);
      const { number } = await writeIn(portal, session);
      const reply = ["--content", "Which lamp?", "--name", "Mara", "--status", "waiting"];
      await replyTo(portal, desk, number, ...reply);
      await page.goto(`${session.path}/tickets/${number}?lang=en`);
      await expect(page.getByRole("article")).toHaveCount(2);
      await expect(page.getByRole("article").nth(1)).toContainText("Mara");
      await expect(page.getByRole("article").nth(1)).toContainText(words.ticket.support);
      await page.getByLabel(words.ticket.reply).fill("The green one");
      await page.getByRole("button", { name: words.ticket.send }).click();
      await expect(page.getByRole("article").nth(2)).toContainText("The green one");
      await expect(page.getByRole("article").nth(2)).toContainText("Ida Berg");
      await expect(page.locator("#status")).toContainText(words.status.open);
      await expect(page.getByLabel(words.ticket.reply)).toHaveValue("");
      await page.getByRole("button", { name: words.ticket.resolve }).click();
      await expect(page.locator("#status")).toContainText(words.status.resolved);
      await page.getByRole("button", { name: words.ticket.reopen, exact: true }).click();
      await expect(page.locator("#status")).toContainText(words.status.open);
    });

    test("an empty answer is asked for again", async ({ page, portal }) => {
      const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
      const { number } = await writeIn(portal, session);
      await page.goto(`${session.path}/tickets/${number}?lang=en`);
      await page.getByRole("button", { name: words.ticket.send }).click();
      await expect(page.getByRole("alert")).toContainText(words.error.required.comment);
      await expect(page.getByRole("article")).toHaveCount(1);
    });
  });
}

test("a number is found in any case, with # and with what must be escaped", async ({
  page,
  portal,
}) => {
  const desk = await signedDesk(portal, "--numbering", "Lamp/{{nr}}");
  const session = await beginSession(portal, desk);
  await writeIn(portal, session);
  for (const written of ["Lamp%2F1", "LAMP%2f1", "%23lamp%2F1", "lamp%2F1/", "%20Lamp%2F1"]) {
    const response = await page.goto(`${session.path}/tickets/${written}?lang=en`);
    expect([written, response?.status()]).toEqual([written, 200]);
    await expect(page.getByText(filled(words.ticket.number, { number: "Lamp/1" }))).toBeVisible();
  }
  await page.getByLabel(words.ticket.reply).fill("Hello");
  await page.getByRole("button", { name: words.ticket.send }).click();
  await expect(page.getByRole("article")).toHaveCount(2);
});

test("another client's number is as unknown as one that never was", async ({ portal }) => {
  const desk = await deskOfLevel(portal, "mixed");
  const { number } = await writeIn(portal, await beginSession(portal, desk));
  const stranger = await beginSession(portal, desk);
  const [foreign, never] = await Promise.all(
    [number, "0000-0"].map(async (asked) => {
      const path = `${stranger.path}/tickets/${asked}?lang=en`;
      const { status, body } = await ask(portal.url, path);
      const same = body.replaceAll(asked, "NUMBER").replace(/nonce="[^"]+"/g, "nonce");
      return { status, body: same };
    }),
  );
  expect(never?.status).toBe(404);
  expect(never?.body).toContain(words.frame.ticketNotFound);
  expect(never?.body).toContain(`href="${stranger.path}?lang=en"`);
  expect(foreign).toEqual(never);
});

test("another client's ticket takes no answer and no change", async ({ portal }) => {
  const desk = await deskOfLevel(portal, "mixed");
  const owner = await beginSession(portal, desk);
  const { number } = await writeIn(portal, owner);
  const stranger = await beginSession(portal, desk);
  const path = `${owner.path}/tickets/${number}?lang=en`;
  const foreign = path.replace(owner.path, stranger.path);
  for (const [field, value] of [
    ["content", "Mine now"],
    ["status", "resolved"],
  ] as const) {
    const form = await openForm(portal.url, path, field);
    const answer = await sendForm(portal.url, { ...form, path: foreign }, { [field]: value });
    expect(answer.status).toBe(404);
    expect(answer.body).toContain(words.frame.ticketNotFound);
  }
  expect(jsonOf(await call(portal, owner, `tickets/${number}`))).toMatchObject({
    status: "open",
    comment_count: 0,
  });
});

test("opening a page changes nothing, however often and with whatever", async ({ portal }) => {
  const desk = await deskOfLevel(portal, "mixed");
  const session = await beginSession(portal, desk);
  const { number } = await writeIn(portal, session);
  await replyTo(portal, desk, number, "--content", "Which lamp?", "--status", "waiting");
  const show = () => portal.command("ticket", "show", desk.token, number);
  const before = await show();
  const form = "?content=x&status=resolved&seq=1&form=x&sent=1";
  const ticket = `${session.path}/tickets/${number}`;
  for (const path of [session.path, `${session.path}/new`, ticket]) {
    for (const method of ["GET", "HEAD"]) {
      for (const query of ["", form]) {
        expect((await ask(portal.url, `${path}${query}`, { method })).status).toBe(200);
      }
    }
  }
  expect(await show()).toEqual(before);
  expect(jsonOf(await call(portal, session, "unread"))).toEqual({ count: 1 });
  expect(jsonOf(await call(portal, session, "tickets"))).toMatchObject({ tickets: [{ number }] });
});

test.describe("what the team wrote is read", () => {
  async function unreadTicket(portal: Visited) {
    const desk = await deskOfLevel(portal, "mixed");
    const session = await beginSession(portal, desk);
    const { number } = await writeIn(portal, session);
    await replyTo(portal, desk, number, "--content", "Which lamp?");
    const count = async () => JSON.parse((await call(portal, session, "unread")).body).count;
    return { session, path: `${session.path}/tickets/${number}?lang=en`, count };
  }

  test("when its reader says so, without scripts", async ({ browser, portal }) => {
    const { path, session, count } = await unreadTicket(portal);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${portal.url}${path}`);
    expect(await count()).toBe(1);
    await page.getByRole("button", { name: words.ticket.markRead }).click();
    await expect(page.getByRole("button", { name: words.ticket.markRead })).toHaveCount(0);
    expect(await count()).toBe(0);
    await page.goto(`${portal.url}${session.path}?lang=en`);
    await expect(page.locator(".ticket.unread")).toHaveCount(0);
    await context.close();
  });

  test("with scripts at the first sign of a person, and not before", async ({ page, portal }) => {
    const { path, count } = await unreadTicket(portal);
    const sent: string[] = [];
    page.on("request", (request) => sent.push(request.method()));
    await page.goto(path);
    await page.reload();
    await page.waitForLoadState("networkidle");
    expect(new Set(sent)).toEqual(new Set(["GET"]));
    expect(await count()).toBe(1);
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.mouse.wheel(0, 10);
    await answered;
    await expect.poll(count).toBe(0);
    await page.keyboard.press("Tab");
    await page.mouse.click(5, 5);
    expect(sent.filter((method) => method === "POST")).toHaveLength(1);
  });

  test("as far as the page showed it, and no further", async ({ portal }) => {
    const { path, session, count } = await unreadTicket(portal);
    const form = await openForm(portal.url, path, "seq");
    const number = /tickets\/([^?]+)/.exec(path)?.[1] ?? "";
    const desk = await deskOfLevel(portal, "mixed");
    await replyTo(portal, desk, number, "--content", "Never mind.");
    expect((await sendForm(portal.url, form, {})).status).toBe(303);
    expect(await count()).toBe(1);
    await commentIn(portal, session, number, "The green one.");
    expect((await sendForm(portal.url, form, {})).status).toBe(303);
    expect(await count()).toBe(0);
  });

  for (const seq of ["0", "-1", "x", "1.5", "2147483648", "9".repeat(400), ""]) {
    test(`never as far as ${seq.slice(0, 12) || "nothing"}`, async ({ portal }) => {
      const { path, count } = await unreadTicket(portal);
      const form = await openForm(portal.url, path, "seq");
      const answer = await sendForm(portal.url, { ...form, hidden: { ...form.hidden, seq } }, {});
      expect(answer.status).toBe(422);
      expect(await count()).toBe(1);
    });
  }

  test("by saying a place that is not there yet, only so far as there is one", async ({
    portal,
  }) => {
    const { path, count, session } = await unreadTicket(portal);
    const form = await openForm(portal.url, path, "seq");
    await sendForm(portal.url, { ...form, hidden: { ...form.hidden, seq: "2147483647" } }, {});
    expect(await count()).toBe(0);
    const number = /tickets\/([^?]+)/.exec(path)?.[1] ?? "";
    const desk = await deskOfLevel(portal, "mixed");
    await replyTo(portal, desk, number, "--content", "Are you there?");
    expect(await count()).toBe(1);
    expect(session.canList).toBe(true);
  });
});

test("a long conversation is read page by page", async ({ page, portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const { number } = await writeIn(portal, session);
  for (let place = 1; place <= 60; place += 1) {
    await commentIn(portal, session, number, `Message ${place}.`);
  }
  await page.goto(`${session.path}/tickets/${number}?lang=en`);
  await expect(page.getByText("Message 60.")).toBeVisible();
  await expect(page.getByText("Message 10.")).toHaveCount(0);
  await page.getByRole("link", { name: words.ticket.earlier }).click();
  await expect(page.getByText("Message 10.")).toBeVisible();
  await expect(page.getByText("Message 11.")).toHaveCount(0);
  await page.getByRole("link", { name: words.ticket.latest }).click();
  await expect(page.getByText("Message 60.")).toBeVisible();
});

test("a link that the team withdrew is not shown, and one that is there opens the ticket", async ({
  page,
  portal,
}) => {
  const desk = await deskOfLevel(portal, "mixed");
  const session = await beginSession(portal, desk);
  const { number, url } = await writeIn(portal, session);
  const path = `${session.path}/tickets/${number}?lang=en`;
  await page.goto(path);
  await page.getByText(words.ticket.keepLink).first().click();
  await expect(page.getByLabel(words.ticket.keepLink)).toHaveValue(url);
  await portal.command("ticket", "link", desk.token, number, "--revoke");
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(QUESTION.title);
  await expect(page.getByLabel(words.ticket.keepLink)).toHaveCount(0);
});

test("what was typed is text wherever it is shown", async ({ page, portal }) => {
  const script = `"><script>document.title = "taken"</script><img src=x onerror=alert(1)>`;
  const ida = somebody({ user_name: script });
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"), ida);
  const { number } = await writeIn(portal, session, { title: script, content: script });
  await commentIn(portal, session, number, script);
  for (const path of ["", "/new", `/tickets/${number}`, `?q=${encodeURIComponent(script)}`]) {
    await page.goto(`${session.path}${path}`);
    await expect(page.locator("body")).toContainText(script);
    await expect(page).not.toHaveTitle("taken");
    await expect(page.locator("img")).toHaveCount(0);
  }
});

test("the same answer sent ten times at once is one comment", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const { number } = await writeIn(portal, session);
  const path = `${session.path}/tickets/${number}`;
  const form = formIn(path, (await ask(portal.url, path)).body);
  await Promise.all(
    Array.from({ length: 10 }, () => sendForm(portal.url, form, { content: "Hello" })),
  );
  expect(jsonOf(await call(portal, session, `tickets/${number}`))).toMatchObject({
    comment_count: 1,
  });
});
