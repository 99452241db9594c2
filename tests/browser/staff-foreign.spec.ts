import type { Page } from "@playwright/test";
import { z } from "zod";
import { createDesk, expect, test, tokenOf, type Visited } from "./support/portal-test";
import { ask, writeTicket } from "./support/raw-http";
import { beginSession, signedDesk, somebody, writeIn } from "./support/session";
import { anAdmin, newPerson, signIn } from "./support/staff";
import { foundOn, type SentForm } from "./support/staff-forms";
import { TEAM_PAGES } from "./support/staff-pages";
import { wordsOf } from "./support/words";

const NOT_FOUND = wordsOf("en").staffSignIn.notFound.title;
/** What only the other desk knows. */
const SECRETS = ["Zephyrous", "Quixotical", "Fjordhouse"];

interface Visit {
  portal: Visited;
  cookie: string;
}

test("an agent of one desk finds and changes nothing of another, by any address or form", async ({
  page,
  portal,
  browser,
}) => {
  test.setTimeout(90_000);
  const [desk, own] = await Promise.all([
    signedDesk(portal, "--name", "Zephyrous Desk"),
    createDesk(portal, "--name", "Plain Desk"),
  ]);
  const foreign = `/d/${desk.token}`;
  const category = ["--code", "fjord", "--name", "Fjordhouse matters"];
  await portal.command("category", "create", tokenOf(foreign), ...category);
  const client = somebody({ client_name: "Fjordhouse" });
  const title = "A Quixotical noise";
  const { number } = await writeIn(portal, await beginSession(portal, desk, client), { title });
  await writeTicket(portal.url, own);
  const agent = await newPerson(portal, { role: "agent", desks: tokenOf(own) });
  const context = await browser.newContext({ baseURL: portal.url });
  const asAgent = { portal, cookie: await cookieOf(await context.newPage(), agent) };
  await context.close();
  const asAdmin = { portal, cookie: await cookieOf(page, await anAdmin(portal)) };

  const start = [foreign, own].map((desk) => `/staff/inbox?view=all&desk=${tokenOf(desk)}`);
  const [ticketAt = "", ownAt = ""] = await Promise.all(
    start.map(async (inbox) => ticketOn((await get(asAdmin, inbox)).body)),
  );
  const pages = await crawl(page, asAdmin, [
    ticketAt,
    `/staff/desks/${tokenOf(foreign)}`,
    ...start,
  ]);
  expect(patternsMissedBy([...pages.keys()])).toEqual([]);

  const touched = { token: desk.token, number, agentId: agent.id };
  const before = await stateOf(portal, touched);
  const missing = await get(asAgent, "/staff/tickets/0198c0de-0000-7000-8000-000000000000");
  expect(said(missing.body)).toContain(NOT_FOUND);
  for (const [path, forms] of pages) {
    const answer = await get(asAgent, path);
    expect([path, SECRETS.filter((secret) => answer.body.includes(secret))]).toEqual([path, []]);
    if (path.includes(ticketAt) || path.startsWith("/staff/desks")) {
      expect([path, answer.status, said(answer.body)]).toEqual([path, 404, said(missing.body)]);
    }
    for (const form of path.startsWith("/staff/profile") ? [] : forms) {
      for (const to of [path, ownAt]) {
        const sent = await send(asAgent, to, form);
        expect(sent.status, `${to} ${JSON.stringify(form)}`).toBeLessThan(500);
        expect(SECRETS.filter((secret) => sent.body.includes(secret))).toEqual([]);
      }
    }
  }
  expect(await stateOf(portal, touched)).toEqual(before);
});

/** Every page that can be reached by links, two of a kind at most, with its forms. */
async function crawl(page: Page, as: Visit, start: string[]): Promise<Map<string, SentForm[]>> {
  const found = new Map<string, SentForm[]>();
  const waiting = [...start, "/staff/team", "/staff/profile", "/staff/nothing/here"];
  const visits = new Map<string, number>();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const kind = TEAM_PAGES.findLast((route) => fits(route, next)) ?? next;
    const times = visits.get(kind) ?? 0;
    if (found.has(next) || times >= 2) continue;
    visits.set(kind, times + 1);
    const { forms, links } = await foundOn(page, (await get(as, next)).body);
    found.set(next, forms);
    waiting.push(...links.map((link) => link.replace(/#.*/, "")));
  }
  return found;
}

/** Groups, invitations and the like belong to no desk, and need not be there. */
function patternsMissedBy(visited: string[]): string[] {
  const ofDesks = TEAM_PAGES.filter((route) => !/^\/staff\/(?:team|api)\//.test(route));
  return ofDesks.filter((route) => !visited.some((path) => fits(route, path)));
}

function fits(route: string, path: string): boolean {
  const [plain = ""] = path.split("?");
  const pattern = route.replace(/0198c0de-[0-9a-f-]+|anything/g, "[a-z0-9_-]+");
  return new RegExp(`^${pattern}$`).test(plain);
}

async function cookieOf(page: Page, person: { email: string; password: string }): Promise<string> {
  await signIn(page, person);
  const cookies = await page.context().cookies(new URL("/staff", page.url()).href);
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

function get({ portal, cookie }: Visit, path: string) {
  return ask(portal.url, path, { headers: { Cookie: cookie } });
}

async function send({ portal, cookie }: Visit, path: string, form: SentForm) {
  const data = new FormData();
  for (const [name, value] of form) data.append(name, value);
  const encoded = new Response(data);
  const type = encoded.headers.get("content-type") ?? "";
  const headers = { Cookie: cookie, Origin: portal.url, "Content-Type": type };
  const body = new Uint8Array(await encoded.arrayBuffer());
  return ask(portal.url, path, { method: "POST", headers, body });
}

function ticketOn(html: string): string {
  return /\/staff\/tickets\/[0-9a-f-]{36}/.exec(html)?.[0] ?? "";
}

/** The words of a page, as they stand in it for whoever runs no scripts. */
function said(html: string): string[] {
  return html.match(/(?<=>)[^<>]+(?=<)/g) ?? [];
}

const shown = z.object({}).loose();
const people = z.array(z.object({ id: z.string() }).loose());

async function stateOf(
  portal: Visited,
  { token, number, agentId }: { token: string; number: string; agentId: string },
): Promise<unknown> {
  return [
    shown.parse(await portal.command("ticket", "show", token, number)),
    await portal.command("desk", "show", token, "--secret"),
    await portal.command("category", "list", token),
    // Others come and go meanwhile.
    people.parse(await portal.command("staff", "list")).find(({ id }) => id === agentId),
  ];
}
