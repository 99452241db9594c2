import { makeChromiumReady } from "../../support/chromium";
import { isReady, startPortal } from "../../support/portal";

/** One browser to launch and one portal to visit for all tests; workers learn of it here. */
export default async function setUp(): Promise<() => Promise<void>> {
  const [portal] = await Promise.all([
    startPortal({ env: { RATE_LIMITS: "off", WEBHOOK_PRIVATE_ADDRESSES: "on" } }),
    makeChromiumReady(),
  ]);
  process.env.TESTED_PORTAL_URL = portal.url;
  process.env.TESTED_PORTAL_DATA = portal.dataDir;
  const [, demoTicket = ""] = /A ticket\s+http:\/\/[^/]+(\/t\/\S+)/.exec(portal.output()) ?? [];
  process.env.TESTED_PORTAL_DEMO_TICKET = demoTicket;
  return async () => {
    const running = await isReady(portal.url);
    await portal.remove();
    if (!running) throw new Error(`The portal did not live to the end:\n${portal.output()}`);
  };
}
