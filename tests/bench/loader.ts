import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page, type Request } from "@playwright/test";
import { isShown } from "@/app/_widget/rules";
import { configuration, type HostSite, loader, startHostSite } from "../browser/support/host-site";
import { chromiumLaunch, makeChromiumReady } from "../support/chromium";
import { median } from "./load";
import { longestTask } from "./long-tasks";
import { startPortal } from "./portal-process";

const VISITS = 9;
const SLOWER = 4;
const PARAGRAPH = "Bicycles for people who arrive, built in our own workshop. ".repeat(8);

/** What a site pays for the widget: by name, the figure, and where there are two the one without it. */
export type LoaderFigures = Record<string, (string | number)[]>;

interface Visit {
  task: number;
  shift: number;
  paint: number;
  painted: string;
}

declare global {
  interface Window {
    shift: number;
    paint: { time: number; element: string };
  }
}

export async function measureLoader(): Promise<LoaderFigures> {
  await makeChromiumReady();
  const [portal, site] = await Promise.all([startPortal(), startHostSite()]);
  const browser = await chromium.launch(chromiumLaunch());
  // The address that the portal goes by is another site than the host's.
  const address = portal.base.replace("127.0.0.1", "localhost");
  try {
    return {
      "widget.js, gzip bytes": [gzipSync(await readFile("public/widget.js"), { level: 9 }).length],
      ...(await weighOpening(browser, address)),
      ...(await compareVisits(browser, site, address)),
      "200 rules, ms": [timeRules().toFixed(1)],
    };
  } finally {
    await browser.close();
    await site.stop();
    await portal.stop();
  }
}

/** The demo's page: what it loads until its widget is opened, and then until the list is there. */
async function weighOpening(browser: Browser, portal: string): Promise<LoaderFigures> {
  const page = await browser.newPage();
  const requests: Request[] = [];
  page.on("request", (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === portal && /^\/(widget\.js|portal\.js|w\/|api\/|_next\/)/.test(pathname)) {
      requests.push(request);
    }
  });
  await page.goto(`${portal.replace("localhost", "127.0.0.1")}/demo?level=signature`);
  await page.locator(".launcher").waitFor();
  const before = [...requests];
  await page.locator(".launcher").click();
  await page.frameLocator("#panel iframe").getByRole("listitem").first().waitFor();
  await page.waitForLoadState("networkidle");
  const [session, ...after] = requests.slice(before.length);
  if (session?.method() !== "POST") throw new Error("The panel did not ask for a session first");
  const figures = {
    "requests until opening": [before.length],
    "bytes until opening": [await bytesOf(before)],
    "requests after the session": [after.length],
    "of them in a row": [inARow(after)],
    "the list, cold, bytes": [await bytesOf(after)],
  };
  await page.close();
  return figures;
}

/** On the wire, heads of the answers included. */
async function bytesOf(requests: Request[]): Promise<number> {
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  return sizes.reduce((sum, size) => sum + size.responseHeadersSize + size.responseBodySize, 0);
}

/** How many of them waited for another one before. */
function inARow(requests: Request[]): number {
  const spans = requests.map((request) => {
    const { startTime, responseStart } = request.timing();
    return { from: startTime, to: startTime + responseStart };
  });
  const depths: number[] = [];
  for (const [place, { from }] of spans.entries()) {
    const earlier = depths.filter((_, other) => (spans[other]?.to ?? from) < from);
    depths[place] = 1 + Math.max(0, ...earlier);
  }
  return Math.max(0, ...depths);
}

/** One page with and without the widget, in turn, so that a machine that slows down slows both. */
async function compareVisits(
  browser: Browser,
  site: HostSite,
  portal: string,
): Promise<LoaderFigures> {
  const body = `<h1>Bluebird Cycles</h1>${`<p>${PARAGRAPH}</p>`.repeat(100)}`;
  const config = { account_url: portal, desk_token: "demo-mixed" };
  const pages = {
    without: site.show({ body }),
    with: site.show({ body: body + configuration(config) + loader(portal) }),
  };
  const visits: Record<keyof typeof pages, Visit[]> = { without: [], with: [] };
  for (let round = 0; round < VISITS; round += 1) {
    visits.without.push(await visit(browser, pages.without));
    visits.with.push(await visit(browser, pages.with));
  }
  const figure = (of: (visit: Visit) => number, digits: number) =>
    [visits.with, visits.without].map((all) => median(all.map(of)).toFixed(digits));
  const painted = [visits.with, visits.without].map((all) => all.at(-1)?.painted ?? "none");
  return {
    [`longest task at ${SLOWER}x, ms`]: figure(({ task }) => task, 1),
    "layout shift": figure(({ shift }) => shift, 3),
    "largest paint, ms": figure(({ paint }) => paint, 0),
    "largest paint, element": painted,
  };
}

async function visit(browser: Browser, address: string): Promise<Visit> {
  const page = await browser.newPage();
  await page.addInitScript(observe);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const task = await longestTask(browser, page, {
    script: "widget.js",
    during: () => load(page, address),
  });
  const { shift, paint } = await page.evaluate(() => ({
    shift: window.shift,
    paint: window.paint,
  }));
  await page.close();
  return { task, shift, paint: paint.time, painted: paint.element };
}

async function load(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState("networkidle");
}

function observe(): void {
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      window.shift += "value" in entry ? Number(entry.value) : 0;
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const element = "element" in entry && entry.element instanceof Element ? entry.element : null;
      window.paint = { time: entry.startTime, element: element?.localName ?? "none" };
    }
  }).observe({ type: "largest-contentful-paint", buffered: true });
}

/** The slowest of some patterns that hang a regular expression, in milliseconds. */
function timeRules(): number {
  const address = `https://${"a".repeat(1991)}X`;
  const patterns = ["*a".repeat(150), `*${"a".repeat(298)}b`, `${"*aab".repeat(75)}`];
  const times = patterns.map((pattern) => {
    const rules = Array.from({ length: 200 }, () => pattern);
    const start = performance.now();
    isShown(address, [], rules);
    return performance.now() - start;
  });
  return Math.max(...times);
}
