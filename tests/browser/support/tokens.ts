import type { Page } from "@playwright/test";
import { z } from "zod";
import type { Visited } from "./portal-test";
import { type Answer, ask } from "./raw-http";
import { wordsOf } from "./words";

const { staffApi, staffTeam } = wordsOf("en");

interface Wanted {
  name: string;
  scopes: string[];
  /** By their names; all where there are none. */
  desks?: string[];
}

/** On the page of tokens, as an admin who is signed in; answers the token. */
export async function makeToken(page: Page, { name, scopes, desks }: Wanted): Promise<string> {
  await page.goto("/staff/api");
  await page.getByLabel(staffApi.token.name, { exact: true }).fill(name);
  for (const scope of scopes) await page.locator(`#scope_${scope.replace(":", "_")}`).check();
  if (desks) await page.getByLabel(staffTeam.reach.some).check();
  for (const desk of desks ?? []) await page.getByLabel(desk, { exact: true }).check();
  await page.getByRole("button", { name: staffApi.token.make }).click();
  return page.getByRole("figure", { name: staffApi.token.made }).locator("code").innerText();
}

interface Call {
  method?: string;
  /** Sent as JSON; a text as it is. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** A call of `/api/v1` with this token. */
export function callWith(
  portal: Visited,
  token: string,
  path: string,
  { method, body, headers }: Call = {},
): Promise<Answer> {
  const sent = typeof body === "string" || body === undefined ? body : JSON.stringify(body);
  return ask(portal.url, `/api/v1/${path}`, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: {
      Authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...headers,
    },
    ...(sent === undefined ? {} : { body: sent }),
  });
}

const created = z.object({ id: z.string(), number: z.string(), url: z.string() });

/** Opens a ticket for somebody with a name and an address. */
export async function openBy(portal: Visited, token: string, said: object) {
  const who = { name: "Ida Berg", email: "ida@example.com" };
  const question = { title: "The lamp flickers", content: "Since yesterday evening." };
  const body = { ...who, ...question, ...said };
  return created.parse(JSON.parse((await callWith(portal, token, "tickets", { body })).body));
}
