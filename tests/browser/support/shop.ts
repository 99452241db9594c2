import type { FrameLocator, Locator, Page, Request } from "@playwright/test";
import { configuration, type HostPage, type HostSite, loader, startHostSite } from "./host-site";
import { test as base, type Visited } from "./portal-test";

/** An event of the widget, as the company's site hears it. */
export interface Heard {
  name: string;
  detail: unknown;
}

declare global {
  interface Window {
    IntumHelpdeskWidget: Record<string, (argument?: unknown) => void>;
    heard: Heard[];
    violations: string[];
    rejections: string[];
  }
}

/** A page of a company's site, with the widget on it as a person finds it. */
export interface Shop {
  site: HostSite;
  button: Locator;
  panel: Locator;
  /** The page in the panel. */
  inside: FrameLocator;
  /** What a console shows in red, and exceptions that nobody caught. */
  complaints: string[];
  /** Requests to the portal, in the order in which they began. */
  requests: Request[];
  /** Puts up a page with the snippet, or with another body, and goes there; answers its address. */
  visit(config: object, page?: Partial<HostPage>): Promise<string>;
  /** Goes to an address below that of the page, as a single-page app does. */
  push(path: string): Promise<void>;
  /** Uses the widget's own methods. */
  call(name: string, argument?: unknown): Promise<void>;
  heard(name: string): Promise<unknown[]>;
  violations(): Promise<string[]>;
  /** Address of the page in the panel. */
  place(): string;
}

export const test = base.extend<{ shop: Shop }, { site: HostSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what is needed from its names
    async ({}, use) => {
      const site = await startHostSite();
      await use(site);
      await site.stop();
    },
    { scope: "worker" },
  ],
  shop: async ({ page, site, portal }, use) => {
    await refuseThirdPartyCookies(page);
    await page.addInitScript(listen);
    await use(shopOn(page, site, portal));
  },
});

export { expect } from "./portal-test";

function shopOn(page: Page, site: HostSite, portal: Visited): Shop {
  const complaints: string[] = [];
  const requests: Request[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (request.url().startsWith(`${portal.url}/`)) requests.push(request);
  });
  return {
    site,
    button: page.locator(".launcher"),
    panel: page.locator("#panel"),
    inside: page.frameLocator("#panel iframe"),
    complaints,
    requests,
    async visit(config, host) {
      const body = configuration(completed(config, portal)) + loader(portal.url);
      const address = site.show({ body, ...host });
      await page.goto(address);
      return address;
    },
    push: (path) => page.evaluate((to) => history.pushState(null, "", to), path),
    call: (name, argument) => page.evaluate(callWidget, { name, argument }),
    async heard(name) {
      const heard = await page.evaluate(() => window.heard);
      return heard.filter((event) => event.name === name).map(({ detail }) => detail);
    },
    violations: () => page.evaluate(() => [...window.violations, ...window.rejections]),
    place: () =>
      page
        .frames()
        .find((frame) => frame.url().includes("/w/"))
        ?.url() ?? "",
  };
}

/** The configuration of a site that embeds this portal in English. */
export function completed(config: object, portal: Visited): object {
  return { account_url: portal.url, locale: "en", ...config };
}

/** Until every frame is loaded and what one has said to another has arrived. */
export async function settle(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame.waitForLoadState("load");
    await frame.evaluate(async () => {
      const { port1, port2 } = new MessageChannel();
      const came = new Promise((resolve) => {
        port2.onmessage = resolve;
      });
      port1.postMessage("");
      await came;
      await new Promise((resolve) => setTimeout(resolve));
    });
  }
}

/** As most browsers do; a launch argument has no effect on this one. */
async function refuseThirdPartyCookies(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCookieControls", { enableThirdPartyCookieRestriction: true });
}

function listen(): void {
  window.heard = [];
  window.violations = [];
  window.rejections = [];
  for (const name of ["ready", "open", "close", "ticket", "unread", "error"]) {
    addEventListener(`intum-helpdesk:${name}`, (event) => {
      window.heard.push({ name, detail: event instanceof CustomEvent ? event.detail : undefined });
    });
  }
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    window.violations.push(`${violatedDirective} ${blockedURI}`);
  });
  addEventListener("unhandledrejection", ({ reason }) => window.rejections.push(String(reason)));
}

function callWidget({ name, argument }: { name: string; argument: unknown }): void {
  window.IntumHelpdeskWidget[name]?.(argument);
}
