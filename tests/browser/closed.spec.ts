import { expectHelpfulPage, expectSafeHeaders } from "./support/helpful-page";
import {
  commentsOf,
  createDesk,
  expect,
  numberOf,
  test,
  ticketsOf,
  tokenOf,
} from "./support/portal-test";
import { ask, type Form, openForm, sendForm, TICKET, writeTicket } from "./support/raw-http";
import { wordsOf } from "./support/words";

const words = wordsOf("en");

test("an inactive desk answers 410, says so and shows no form", async ({ portal }) => {
  const desk = await createDesk(portal, "--name", "Closed desk", "--inactive");
  const answer = await ask(portal.url, desk);
  const heading = "Closed desk takes no new tickets";
  expectHelpfulPage(answer, { status: 410, path: desk, heading });
  expect(answer.body).not.toContain("<form");
});

test("a form that was open when its desk closed makes no ticket", async ({ portal, ownDesk }) => {
  const form = await openForm(portal.url, ownDesk);
  await portal.command("desk", "update", tokenOf(ownDesk), "--inactive");
  const answer = await sendForm(portal.url, form, TICKET);
  expect(answer.status).toBe(410);
  expect(await ticketsOf(portal, ownDesk)).toEqual([]);
});

test("a ticket of an inactive desk can be read and answered", async ({ page, portal, ownDesk }) => {
  const ticket = await writeTicket(portal.url, ownDesk);
  await portal.command("desk", "update", tokenOf(ownDesk), "--inactive");
  await page.goto(`${ticket}?lang=en`);
  await page.getByLabel(words.ticket.reply).fill("Still there?");
  await page.getByRole("button", { name: words.ticket.send }).click();
  await expect(page.getByRole("article").last()).toContainText("Still there?");
});

test("an inactive desk is not in the help centre", async ({ page, portal }) => {
  const made = await portal.command("desk", "create", "--name", "Seasonal desk");
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Seasonal desk" })).toBeVisible();
  const { desk_token: token } = made as { desk_token: string };
  await portal.command("desk", "update", token, "--inactive");
  await page.reload();
  await expect(page.getByRole("link", { name: "Seasonal desk" })).toBeHidden();
});

test("a desk that takes signed tickets only refuses its help-centre form", async ({ portal }) => {
  const desk = await createDesk(portal, "--name", "Signed desk", "--security", "signature");
  const answer = await ask(portal.url, desk);
  expectHelpfulPage(answer, { status: 403, path: desk, heading: words.desk.signedOnly });
  expect(answer.body).not.toContain("<form");
});

test("a form that was open when its desk began to want signatures makes no ticket", async ({
  portal,
  ownDesk,
}) => {
  const form = await openForm(portal.url, ownDesk);
  await portal.command("desk", "update", tokenOf(ownDesk), "--security", "signature");
  const answer = await sendForm(portal.url, form, TICKET);
  expect(answer.status).toBe(403);
  expect(await ticketsOf(portal, ownDesk)).toEqual([]);
});

test.describe("a revoked link", () => {
  let ticket = "";
  let number = "";
  let form: Form;

  test.beforeEach(async ({ portal }) => {
    ticket = await writeTicket(portal.url, portal.desk);
    number = await numberOf(portal, ticket);
    form = await openForm(portal.url, ticket);
    await portal.command("ticket", "link", portal.deskToken, number, "--revoke");
  });

  test("answers 410, says what to do and shows nothing of the ticket", async ({ portal }) => {
    const answer = await ask(portal.url, ticket);
    const heading = words.problem.linkRevoked;
    expectHelpfulPage(answer, { status: 410, path: ticket, heading });
    expect(answer.body).not.toContain(TICKET.title);
    expect(answer.body).not.toContain(TICKET.name);
  });

  test("takes no comment", async ({ portal }) => {
    const answer = await sendForm(portal.url, form, { content: "Let me in" });
    expect(answer.status).toBe(410);
    expectSafeHeaders(answer, ticket);
    expect(await commentsOf(portal, portal.desk, number)).toEqual([]);
  });

  test("is replaced by a renewed one", async ({ page, portal }) => {
    const renewed = await portal.command("ticket", "link", portal.deskToken, number, "--renew");
    const { pathname } = new URL((renewed as { url: string }).url);
    expect(pathname).not.toBe(ticket);
    await page.goto(pathname);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(TICKET.title);
  });
});
