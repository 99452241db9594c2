import type { Page } from "@playwright/test";
import { expect, test } from "./support/portal-test";
import { ask } from "./support/raw-http";
import { wordsOf } from "./support/words";

const MOST_BYTES = 20_000;
const PAGES = ["home", "desk", "demoTicket", "notFound"] as const;
type Name = (typeof PAGES)[number];

function pathOf(name: Name, portal: { desk: string; demoTicket: string }): string {
  if (name === "home") return "/";
  return name === "notFound" ? "/nothing" : portal[name];
}

for (const name of PAGES) {
  test(`the page ${name} sends no script of the framework`, async ({ portal }) => {
    const { body } = await ask(portal.url, pathOf(name, portal));
    const scripts = body.match(/<script[^>]*>/g) ?? [];
    expect(scripts).toEqual(['<script src="/portal.js" defer="">']);
    expect(body).not.toMatch(/\/_next\/static\/[^"]*\.js/);
    expect(body).not.toContain("__next_f");
  });

  test(`the page ${name} loads a document, a style sheet and a script`, async ({
    page,
    portal,
  }) => {
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(request.resourceType()));
    await page.goto(pathOf(name, portal));
    await page.waitForLoadState("load");
    const withoutIcon = loaded.filter((type) => type !== "other");
    expect(withoutIcon.sort()).toEqual(["document", "script", "stylesheet"]);
  });

  test(`the page ${name} weighs at most 20 kB with all it loads`, async ({ portal }) => {
    const headers = { "Accept-Encoding": "gzip" };
    const path = pathOf(name, portal);
    const { body } = await ask(portal.url, path);
    const parts = body.matchAll(/(?:src|<link [^>]*href)="(\/[^"]+)"/g);
    const paths = [path, ...[...parts].map((match) => match[1] ?? "")];
    expect(paths).toHaveLength(4);
    const answers = await Promise.all(paths.map((part) => ask(portal.url, part, { headers })));
    const bytes = answers.map((answer) => Number(answer.headers["content-length"]));
    expect(bytes).toEqual(answers.map((answer) => answer.bytes));
    expect(bytes.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(MOST_BYTES);
  });

  test(`the page ${name} breaks no rule of its policy and no script fails`, async ({
    page,
    portal,
  }) => {
    const complaints = listenForComplaints(page);
    await page.goto(pathOf(name, portal));
    await page.waitForLoadState("load");
    const expected = name === "notFound" ? [expect.stringContaining("404")] : [];
    expect(complaints).toEqual(expected);
  });
}

test("writing and answering a ticket breaks no rule of the policy", async ({ page, portal }) => {
  const words = wordsOf("en");
  const complaints = listenForComplaints(page);
  await page.goto(`${portal.desk}?lang=en&title=Bell&content=Too+quiet&c=repair`);
  await page.getByLabel(words.form.name).fill("Ida Berg");
  await page.getByLabel(words.form.email).fill("ida@example.com");
  await page.getByRole("button", { name: words.form.send }).click();
  await page.getByLabel(words.ticket.reply).fill("One more thing");
  await page.getByRole("button", { name: words.ticket.send }).click();
  await expect(page.getByText("One more thing")).toBeVisible();
  expect(complaints).toEqual([]);
});

function listenForComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
}
