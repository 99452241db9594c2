import { type Browser, openBrowser } from "./browser";
import { type Figure, measure, type Step } from "./load";
import { openPanel } from "./panel";
import { type PortalProcess, startPortal } from "./portal-process";

const COMMENTS = 10;
const COMMENT =
  "The parcel came today. The lever fits, but one of the two bolts is missing from the bag; " +
  "could you send it, or is any 4 mm bolt of that length good enough?";

export interface PageFigures {
  cpu: Figure[];
  weights: { page: string; bytes: number; parts: string }[];
}

/** CPU and throughput of pages and of a creation, and what each page weighs on the wire. */
export async function measurePages(): Promise<PageFigures> {
  const portal = await startPortal();
  const browser = openBrowser(portal.base, 8);
  try {
    return await measureOn(portal, browser);
  } finally {
    browser.close();
    await portal.stop();
  }
}

async function measureOn(portal: PortalProcess, browser: Browser): Promise<PageFigures> {
  const home = await browser.get("/", false);
  const desk = /\/d\/[a-z0-9]+/.exec(home.text)?.[0] ?? "";
  const form = await browser.get(desk, false);
  let created = 0;
  async function create(): Promise<string> {
    created += 1;
    const title = `Bolt ${created} is missing`;
    const written = {
      title,
      content: COMMENT,
      priority: "normal",
      name: "Hanna",
      email: "h@example.com",
    };
    const answer = await browser.submit(form, desk, written);
    if (answer.status !== 303) throw new Error(`A creation was answered with ${answer.status}`);
    return answer.location.replace(/\?.*/, "");
  }
  const ticket = await create();
  for (let place = 0; place < COMMENTS; place += 1) {
    const page = await browser.get(ticket, false);
    await browser.submit(page, ticket, { content: COMMENT });
  }
  const panel = await openPanel(browser);
  const steps: Record<string, Step> = {
    "empty dynamic page": () => fetched(browser, "/empty"),
    "/d/<desk_token>": () => fetched(browser, desk),
    "/t/<token>, 10 comments": () => fetched(browser, ticket),
    "creation by form": async () => void (await create()),
    "session call": async () => void (await panel.session()),
    "/w/<session>, 20 tickets": () => fetched(browser, panel.list),
    "/w/…/tickets, 10 comments": () => fetched(browser, panel.ticket),
  };
  const cpu = await measure(portal, steps);
  const pages = {
    "/": "/",
    "/d/<desk_token>": desk,
    "/t/<token>, 10 comments": ticket,
    "/w/<session>, 20 tickets": panel.list,
    "/w/…/tickets, 10 comments": panel.ticket,
    "/w/<session>/new": `${panel.list}/new`,
  };
  const weights = [];
  for (const [page, path] of Object.entries(pages)) {
    weights.push({ page, ...(await weigh(browser, path)) });
  }
  return { cpu, weights };
}

async function fetched(browser: Browser, path: string): Promise<void> {
  const { status } = await browser.get(path);
  if (status !== 200) throw new Error(`${path} was answered with ${status}`);
}

/** The page and all that it names, as a browser that comes for the first time loads them. */
async function weigh(browser: Browser, path: string) {
  const { text } = await browser.get(path, false);
  const named = [...text.matchAll(/(?:src|href)="(\/[^"]+\.(?:css|js|svg))"/g)].map(
    ([, url]) => url,
  );
  const loads = [path, ...new Set(named)];
  const sizes = [];
  for (const load of loads) sizes.push((await browser.get(load ?? "")).size);
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), parts: sizes.join(" + ") };
}
