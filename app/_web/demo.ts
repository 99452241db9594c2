import type { Environment } from "./environment";

/** Whether made-up data is wanted: as DEMO says, and without it on the embedded database. */
export function isDemoWanted({ DEMO, DATABASE_URL }: Environment): boolean {
  return DEMO ? DEMO === "on" : !DATABASE_URL;
}

/** Where to open the page that plays a customer's site: on another site than the portal's own. */
export function demoAddress({ APP_URL }: Environment): URL {
  const address = new URL("/demo", APP_URL);
  if (address.hostname === "localhost") address.hostname = "127.0.0.1";
  return address;
}
