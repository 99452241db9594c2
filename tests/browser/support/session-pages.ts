import type { Page } from "@playwright/test";
import type { Visited } from "./portal-test";
import {
  beginSession,
  beginWith,
  call,
  commentIn,
  deskOfLevel,
  replyTo,
  somebody,
  writeIn,
} from "./session";
import { wordsOf } from "./words";

const words = wordsOf("en");

type Open = (page: Page, portal: Visited) => Promise<void>;

/** The pages of a session in every state that looks different, by what a person would call it. */
export const SESSION_PAGES: Record<string, Open> = {
  async "a client's list"(page, portal) {
    const desk = await deskOfLevel(portal, "mixed");
    const session = await beginSession(portal, desk);
    const titles = ["Lamp", "Chain", "A bell that nobody hears, however often it is rung"];
    const numbers: string[] = [];
    for (const title of titles) numbers.push((await writeIn(portal, session, { title })).number);
    await writeIn(portal, session, { title: "Brakes", priority: "urgent" });
    const [first = "", second = ""] = numbers;
    await replyTo(portal, desk, first, "--content", "Done", "--status", "resolved");
    await replyTo(portal, desk, second, "--content", "Which?", "--status", "waiting");
    await page.goto(`${session.path}?lang=en`);
  },
  async "an empty list"(page, portal) {
    const { path } = await beginSession(portal, await deskOfLevel(portal, "mixed"));
    await page.goto(`${path}?lang=en`);
  },
  async "a list in which nothing was found"(page, portal) {
    const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
    await writeIn(portal, session);
    await page.goto(`${session.path}?lang=en&q=nothing&status=waiting`);
  },
  async "the form of a known client"(page, portal) {
    const { path } = await beginSession(portal, await deskOfLevel(portal, "mixed"));
    await page.goto(`${path}/new?lang=en`);
  },
  async "the form of a stranger, come back with errors"(page, portal) {
    const { path } = await beginWith(portal, (await deskOfLevel(portal, "mixed")).token, {});
    await page.goto(`${path}?lang=en`);
    await page.getByRole("button", { name: words.form.send }).click();
    await page.getByRole("alert").waitFor();
  },
  async "a client's ticket with an unread answer"(page, portal) {
    const desk = await deskOfLevel(portal, "mixed");
    const session = await beginSession(portal, desk);
    const { number } = await writeIn(portal, session, { priority: "high" });
    await commentIn(portal, session, number, "It is the green one: https://example.com/lamps");
    await replyTo(portal, desk, number, "--content", "Thank you.", "--status", "waiting");
    await page.goto(`${session.path}/tickets/${number}?lang=en`);
  },
  async "a client's ticket just written"(page, portal) {
    const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
    const { number } = await writeIn(portal, session);
    await page.goto(`${session.path}/tickets/${number}?lang=en&sent=1`);
  },
  async "a ticket that the client does not have"(page, portal) {
    const { path } = await beginSession(portal, await deskOfLevel(portal, "mixed"));
    await page.goto(`${path}/tickets/0000-0?lang=en`);
  },
  async "a session that has ended"(page, portal) {
    const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
    await call(portal, session, "session", { method: "DELETE" });
    await page.goto(`${session.path}?lang=en`);
  },
  async "a session that ended under somebody's text"(page, portal) {
    const session = await beginSession(portal, await deskOfLevel(portal, "mixed"), somebody());
    await page.goto(`${session.path}/new?lang=en&title=Bell&content=Too+quiet`);
    await call(portal, session, "session", { method: "DELETE" });
    await page.getByRole("button", { name: words.form.send }).click();
    await page.getByLabel(words.frame.written).waitFor();
  },
};
