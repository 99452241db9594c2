import { test as base, expect } from "@playwright/test";
import { z } from "zod";
import { commandsOf } from "./commands";
import { ask } from "./raw-http";

export interface Visited {
  /** Base address of the portal that all tests share. */
  url: string;
  /** Path of a desk with categories. */
  desk: string;
  deskToken: string;
  /** Path of a ticket in progress, with answers of both sides. */
  demoTicket: string;
  /** The same work from the command line, as the team does it. */
  command: (...args: string[]) => Promise<unknown>;
}

const madeDesk = z.object({ desk_token: z.string() }).transform((desk) => `/d/${desk.desk_token}`);
const tickets = z.array(z.object({ number: z.string(), title: z.string(), status: z.string() }));
const seenTicket = z.object({ comments: z.array(z.object({ content: z.string() })) });

export const test = base.extend<{ ownDesk: string }, { portal: Visited }>({
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what is needed from its names
    async ({}, use) => {
      const url = process.env.TESTED_PORTAL_URL ?? "";
      const home = await ask(url, "/");
      const [, desk = ""] = /href="(\/d\/[^"?]+)"/.exec(home.body) ?? [];
      await use({
        url,
        desk,
        deskToken: tokenOf(desk),
        demoTicket: process.env.TESTED_PORTAL_DEMO_TICKET ?? "",
        command: commandsOf(process.env.TESTED_PORTAL_DATA ?? ""),
      });
    },
    { scope: "worker" },
  ],
  /** Path of a desk that no other test writes to; it is not listed. */
  ownDesk: async ({ portal }, use, { title }) => {
    await use(await createDesk(portal, "--name", title.slice(0, 100)));
  },
});

export { expect };

/** Makes a desk with these options of the command line; answers its path. */
export async function createDesk(portal: Visited, ...options: string[]): Promise<string> {
  return madeDesk.parse(await portal.command("desk", "create", "--unlisted", ...options));
}

export async function ticketsOf(portal: Visited, desk: string) {
  return tickets.parse(await portal.command("ticket", "list", tokenOf(desk)));
}

export async function commentsOf(portal: Visited, desk: string, number: string) {
  const seen = await portal.command("ticket", "show", tokenOf(desk), number);
  return seenTicket.parse(seen).comments;
}

/** The number that the page of a ticket shows. */
export async function numberOf(portal: Visited, ticket: string): Promise<string> {
  const { body } = await ask(portal.url, `${ticket}?lang=en`);
  return /id="status"><span>Ticket ([^<]+)</.exec(body)?.[1] ?? "";
}

export function tokenOf(desk: string): string {
  return desk.slice("/d/".length);
}
