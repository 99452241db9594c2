/** The kinds of pages that differ in what is sent with them. */
export type Area = "capability" | "desk" | "staff" | "api" | "site" | "loader" | "portal";

/** Which kind a path belongs to; everything that nobody else claims is a client page. */
export function areaOf(pathname: string): Area {
  const [, first] = pathname.split(/[/?]/);
  if (first === "t" || first === "w") return "capability";
  if (first === "d") return "desk";
  if (first === "staff") return "staff";
  if (first === "api") return "api";
  if (pathname === "/widget.js") return "loader";
  // The demo plays somebody else's site, and is none of our pages.
  if (pathname === "/demo") return "site";
  return "portal";
}

/** Doors whose path goes on with a token, which the page reads from the request itself. */
const WITH_TOKEN = /^\/([tdw])\/[^/]+\/?$/;
const MUTE = /^\/t\/[^/]+\/mute\/?$/;
const MINE = /^\/d\/[^/]+\/mine\/?$/;
const IN_SESSION = /^\/w\/[^/]+\/(?:(new)|(tickets)\/[^/]+)\/?$/;
/** Every other door is made of words; Next's own inner paths have dots, digits or underscores. */
const WORDS = /^(?:\/[a-z]+(?:-[a-z]+)*)*\/?$/;

/**
 * What Next is asked for, or nothing where no page of ours can be. A door of a fixed name costs
 * Next a third less than one with parameters.
 */
export function doorOf(pathname: string): string | undefined {
  if (areaOf(pathname) === "site") return undefined;
  const [, first] = WITH_TOKEN.exec(pathname) ?? [];
  if (first) return `/${first}`;
  if (MUTE.test(pathname)) return "/t/mute";
  if (MINE.test(pathname)) return "/d/mine";
  const [, form, ticket] = IN_SESSION.exec(pathname) ?? [];
  if (form || ticket) return `/w/${form ?? ticket}`;
  return WORDS.test(pathname) ? pathname.replace(/(?<=.)\/$/, "") : undefined;
}

/** What the team is sent: whoever holds such a link may do what it is for. */
const STAFF_LINKS = /^(?:set-up|invitation|reset)$/;

/** A path as logs show it: what stands where a token would be is left out. */
export function pathPattern(pathname: string): string {
  const [, first = "", second, ...rest] = pathname.replace(/^\/+/, "/").split("/");
  if ((first === "t" || first === "w") && second) return ["", first, "…", ...rest].join("/");
  if (first === "staff" && STAFF_LINKS.test(second ?? "") && rest[0]) {
    return ["", first, second, "…", ...rest.slice(1)].join("/");
  }
  return pathname;
}
