/** Who is asked about a file: a link, a session, a desk's open form, the team, a site or the team's program. */
export type FileSide = "link" | "session" | "desk" | "staff" | "api" | "program";

/** What an address of a file, or of the place to send one to, names. */
export interface FilePlace {
  side: FileSide;
  /** The link's, session's or desk's token, or the ticket's id. */
  of: string;
  /** The file's, where the address is that of one. */
  id: string | undefined;
}

const PLACES: [side: FileSide, pattern: RegExp][] = [
  ["link", /^\/t\/([^/]+)\/files(?:\/([^/]+))?$/],
  ["session", /^\/w\/([^/]+)\/files(?:\/([^/]+))?$/],
  ["desk", /^\/d\/([^/]+)\/files$/],
  ["staff", /^\/staff\/tickets\/([^/]+)\/files(?:\/([^/]+))?$/],
  ["api", /^\/api\/widget\/([^/]+)\/attachments(?:\/([^/]+))?$/],
  ["program", /^\/api\/v1\/desks\/([^/]+)\/attachments(?:\/([^/]+))?$/],
];

/** Those that are told by a problem in JSON, and never by a page. */
export function isCalled({ side }: FilePlace): boolean {
  return side === "api" || side === "program";
}

export function filePlace(pathname: string): FilePlace | undefined {
  for (const [side, pattern] of PLACES) {
    const [, of, id] = pattern.exec(pathname) ?? [];
    if (of) return { side, of: decodeURIComponent(of), id: id && decodeURIComponent(id) };
  }
  return undefined;
}

/** Where the files of a form go that is sent to this page. */
const FORMS: [side: FileSide, pattern: RegExp][] = [
  ["link", /^\/t\/([^/]+)\/?$/],
  ["session", /^\/w\/([^/]+)(?:\/.*)?$/],
  ["desk", /^\/d\/([^/]+)\/?$/],
  ["staff", /^\/staff\/tickets\/([^/]+)\/?$/],
];

export function formPlace(pathname: string): FilePlace | undefined {
  for (const [side, pattern] of FORMS) {
    const [, of] = pattern.exec(pathname) ?? [];
    if (of) return { side, of: decodeURIComponent(of), id: undefined };
  }
  return undefined;
}

export function methodsOf({ side, id }: FilePlace): string[] {
  const methods = id ? ["GET", "HEAD"] : ["POST"];
  return side === "api" ? [...methods, "OPTIONS"] : methods;
}
