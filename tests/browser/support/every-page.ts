import type { Page } from "@playwright/test";
import { createDesk, numberOf, type Visited } from "./portal-test";
import { writeTicket } from "./raw-http";
import { SESSION_PAGES } from "./session-pages";
import { wordsOf } from "./words";

const words = wordsOf("en");

/** Every client page in every state that looks different, by what a person would call it. */
export const EVERY_PAGE: Record<string, (page: Page, portal: Visited) => Promise<void>> = {
  async "the help centre"(page) {
    await page.goto("/?lang=en");
  },
  async "a desk"(page, { desk }) {
    await page.goto(`${desk}?lang=en`);
  },
  async "a desk whose form came back with errors"(page, { desk }) {
    await page.goto(`${desk}?lang=en`);
    await page.getByRole("button", { name: words.form.send }).click();
    await page.getByRole("alert").waitFor();
  },
  async "a desk with a category chosen"(page, { desk }) {
    await page.goto(`${desk}?lang=en&c=repair`);
  },
  async "a page that asks for an address, come back with an error"(page, { desk }) {
    await page.goto(`${desk}/mine?lang=en`);
    await page.getByRole("button", { name: words.mine.send }).click();
    await page.getByRole("alert").waitFor();
  },
  async "the answer to an address"(page, { desk }) {
    await page.goto(`${desk}/mine?lang=en&sent=1`);
  },
  async "a ticket just written"(page, portal) {
    await page.goto(`${await writeTicket(portal.url, portal.desk)}?sent&lang=en`);
  },
  async "a ticket with answers"(page, { demoTicket }) {
    await page.goto(`${demoTicket}?lang=en`);
  },
  async "a ticket that waits for the client"(page, portal) {
    await page.goto(`${await once("waiting", () => waitingTicket(portal))}?lang=en`);
  },
  async "a resolved ticket"(page, portal) {
    await page.goto(`${await writeTicket(portal.url, portal.desk)}?lang=en`);
    await page.getByRole("button", { name: words.ticket.resolve }).click();
    await page.getByRole("button", { name: words.ticket.reopen, exact: true }).waitFor();
  },
  async "a ticket whose answer came back with an error"(page, { demoTicket }) {
    await page.goto(`${demoTicket}?lang=en`);
    await page.getByRole("button", { name: words.ticket.send }).click();
    await page.getByRole("alert").waitFor();
  },
  async "a page that is not there"(page) {
    await page.goto("/nothing?lang=en");
  },
  async "a revoked link"(page, portal) {
    await page.goto(`${await once("revoked", () => revokedLink(portal))}?lang=en`);
  },
  async "an inactive desk"(page, portal) {
    const make = () => createDesk(portal, "--name", "Inactive", "--inactive");
    await page.goto(await once("inactive", make));
  },
  ...SESSION_PAGES,
};

async function waitingTicket(portal: Visited): Promise<string> {
  const ticket = await writeTicket(portal.url, portal.desk, { priority: "urgent" });
  const reply = ["--content", "Which one?", "--status", "waiting"];
  const number = await numberOf(portal, ticket);
  await portal.command("ticket", "reply", portal.deskToken, number, ...reply);
  return ticket;
}

async function revokedLink(portal: Visited): Promise<string> {
  const ticket = await writeTicket(portal.url, portal.desk);
  const number = await numberOf(portal, ticket);
  await portal.command("ticket", "link", portal.deskToken, number, "--revoke");
  return ticket;
}

const made = new Map<string, Promise<string>>();

/** What the command line made is looked at many times: it takes a second to make. */
function once(name: string, make: () => Promise<string>): Promise<string> {
  const path = made.get(name) ?? make();
  made.set(name, path);
  return path;
}
