import { beginSession } from "@/app/_domain/clients/begin-session";
import { type Session, sessionFor } from "@/app/_domain/clients/read-session";
import { signIdentity } from "@/app/_domain/clients/sign-identity";
import { readDeskKeys } from "@/app/_domain/desks/desk-keys";
import { commentInSession } from "@/app/_domain/tickets/comment-in-session";
import { openTicketInSession } from "@/app/_domain/tickets/open-ticket-in-session";
import { replyToTicket } from "@/app/_domain/tickets/reply-to-ticket";
import { uniqueSubmission } from "@/app/_domain/tickets/submission";
import { DEMO_PEOPLE } from "@/prisma/demo/people";
import { DEMO_SHOP_TICKETS } from "@/prisma/demo/shop-tickets";

const HOUR_MS = 60 * 60 * 1000;

type ShopTicket = (typeof DEMO_SHOP_TICKETS)[number];

/** Has the signed-in customers of the made-up shop write to this desk, as their widget would. */
export async function fillShopDesk(deskToken: string): Promise<void> {
  const sessions = new Map<string, Session>();
  for (const { key, identity } of DEMO_PEOPLE) {
    sessions.set(key, await signIn(deskToken, identity));
  }
  for (const ticket of DEMO_SHOP_TICKETS) await writeTicket(deskToken, ticket, sessions);
}

async function signIn(
  deskToken: string,
  identity: (typeof DEMO_PEOPLE)[number]["identity"],
): Promise<Session> {
  const now = new Date();
  const { signature } = await signIdentity({ deskToken, identity });
  const desk = await readDeskKeys(deskToken, now);
  const input = { identity, signature, signedAt: undefined, locale: undefined };
  const { token } = await beginSession({ desk, input, origin: null, now });
  return sessionFor(token, now);
}

async function writeTicket(
  deskToken: string,
  { by, locale, hours, answers, ...ticket }: ShopTicket,
  sessions: Map<string, Session>,
): Promise<void> {
  const session = sessions.get(by);
  if (!session) throw new Error(`Nobody is called ${by}`);
  const language = { chosen: locale };
  const opened = { session, ticket, language, submission: uniqueSubmission(), now: ago(hours) };
  const { number } = await openTicketInSession(opened);
  for (const answer of answers) {
    const said = { number, content: answer.text, now: ago(answer.hours) };
    const client = sessions.get(answer.by);
    if (client) {
      await commentInSession({ ...said, session: client, submission: uniqueSubmission() });
    } else {
      await replyToTicket({ ...said, deskToken, authorName: answer.by, status: answer.status });
    }
  }
}

function ago(hours: number): Date {
  return new Date(Date.now() - hours * HOUR_MS);
}
