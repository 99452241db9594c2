import { createCategory } from "@/app/_domain/desks/category";
import { createDesk, listDesks } from "@/app/_domain/desks/desk";
import { keepMails } from "@/app/_domain/mail/mail-server-seen";
import { commentWithToken } from "@/app/_domain/tickets/comment-with-token";
import { listTickets } from "@/app/_domain/tickets/list-tickets";
import { openTicket } from "@/app/_domain/tickets/open-ticket";
import { replyToTicket } from "@/app/_domain/tickets/reply-to-ticket";
import { uniqueSubmission } from "@/app/_domain/tickets/submission";
import { isDemoWanted } from "@/app/_web/demo";
import { DEMO_CATEGORIES } from "@/prisma/demo/categories";
import { DEMO_DESKS, DEMO_SHOP_DESKS } from "@/prisma/demo/desks";
import { DEMO_TICKETS } from "@/prisma/demo/tickets";
import { fillShopDesk } from "./demo-shop";
import type { OpenGround } from "./ground";

const HOUR_MS = 60 * 60 * 1000;

type DemoTicket = (typeof DEMO_TICKETS)[number];

/**
 * Fills an empty database, where a demo is wanted. Answers the link's token of the ticket that a
 * newcomer should look at.
 */
export async function fillDemo({ environment }: OpenGround): Promise<string | undefined> {
  if (!isDemoWanted(environment) || (await listDesks()).length > 0) return undefined;
  const tokens = await createDesks();
  await createShopDesks();
  const oldestFirst = DEMO_TICKETS.toSorted((a, b) => b.hours - a.hours);
  const links: string[] = [];
  for (const ticket of oldestFirst) {
    links.push(await writeTicket(ticket, tokens.get(ticket.desk) ?? ""));
  }
  // Nobody reads the mail of made-up people.
  await keepMails();
  return links[0];
}

/** The tokens of the help centre's desks by their key. */
async function createDesks(): Promise<Map<string, string>> {
  const tokens = new Map<string, string>();
  for (const { key, ...fields } of DEMO_DESKS) {
    const { desk } = await createDesk({ ...fields, position: tokens.size });
    tokens.set(key, desk.token);
  }
  await createCategories(tokens.get("help") ?? "");
  return tokens;
}

/** The desks of `/demo`, which no list shows. */
async function createShopDesks(): Promise<void> {
  for (const [place, { token, ...fields }] of DEMO_SHOP_DESKS.entries()) {
    await createDesk({ ...fields, position: DEMO_DESKS.length + place }, { token });
    await createCategories(token);
    await fillShopDesk(token);
  }
}

async function createCategories(deskToken: string): Promise<void> {
  for (const [position, category] of DEMO_CATEGORIES.entries()) {
    await createCategory(deskToken, { ...category, position });
  }
}

async function writeTicket(ticket: DemoTicket, deskToken: string): Promise<string> {
  const { title, content, category, priority, name, email, locale } = ticket;
  const { token } = await openTicket({
    deskToken,
    ticket: { title, content, category, priority, name, email },
    language: { chosen: locale },
    submission: uniqueSubmission(),
    now: ago(ticket.hours),
  });
  const [row] = await listTickets({ deskToken, limit: 1 });
  for (const line of ticket.comments) {
    const said = { content: line.text, now: ago(line.hours) };
    if (line.side === "client") {
      await commentWithToken({ token, submission: uniqueSubmission(), ...said });
    } else {
      const reply = { deskToken, number: row?.number ?? "", authorName: line.by ?? "" };
      await replyToTicket({ ...reply, status: line.status, ...said });
    }
  }
  return token;
}

function ago(hours: number): Date {
  return new Date(Date.now() - hours * HOUR_MS);
}
