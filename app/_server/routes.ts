/** The kinds of pages that differ in what is sent with them. */
export type Area = "capability" | "desk" | "staff" | "api" | "portal";

/** Which kind a path belongs to; everything that nobody else claims is a client page. */
export function areaOf(pathname: string): Area {
  const [, first] = pathname.split("/");
  if (first === "t" || first === "w") return "capability";
  if (first === "d") return "desk";
  if (first === "staff") return "staff";
  if (first === "api") return "api";
  return "portal";
}

/** Doors whose path goes on with a token, which the page reads from the request itself. */
const WITH_TOKEN = /^\/([td])\/[^/]+\/?$/;

/** What Next is asked for: a door of a fixed name costs it a third less than one with parameters. */
export function doorOf(pathname: string): string {
  const [, first] = WITH_TOKEN.exec(pathname) ?? [];
  return first ? `/${first}` : pathname;
}

/** Client pages are documents and plain forms; no framework runs in them. */
export function isClientArea(area: Area): boolean {
  return area === "capability" || area === "desk" || area === "portal";
}

/** A path as logs show it: what stands where a token would be is left out. */
export function pathPattern(pathname: string): string {
  const [, first = "", second, ...rest] = pathname.replace(/^\/+/, "/").split("/");
  if ((first === "t" || first === "w") && second) return ["", first, "…", ...rest].join("/");
  return pathname;
}
