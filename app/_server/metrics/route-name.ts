import { apiDoorOf } from "../api-routes";
import { filePlace } from "../files/file-place";
import { LIVE_PATH } from "../live-door";
import { doorOf } from "../routes";

const PATHS = new Map([
  ["/", "home"],
  ["/widget.js", "loader"],
  ["/demo", "demo"],
  ["/healthz", "health"],
  ["/readyz", "health"],
  ["/metrics", "health"],
  [LIVE_PATH, "live"],
]);

const DOORS = new Map([
  ["/d", "desk"],
  ["/d/mine", "own_tickets"],
  ["/t", "ticket"],
  ["/t/mute", "mute"],
  ["/w", "session"],
  ["/w/new", "session_new"],
  ["/w/tickets", "session_ticket"],
]);

const STAFF = new Map([
  ["inbox", "staff_inbox"],
  ["tickets", "staff_ticket"],
  ["sign-in", "staff_sign_in"],
]);

const ASSET = /^\/(?:_next\/static\/.*|[a-z]+\.(?:css|js|svg))$/;
const NEWEST = /^\/(?:t\/[^/]+|w\/[^/]+\/tickets\/[^/]+)\/newest$/;

/**
 * What a path is counted as: one of a few names, whatever stands in it. Made of words of ours and
 * never of the path's own, which may be somebody's link.
 */
export function routeName(pathname: string): string {
  const known = PATHS.get(pathname);
  if (known) return known;
  if (ASSET.test(pathname)) return "asset";
  if (filePlace(pathname)) return "file";
  const [, first, second = ""] = pathname.split("/", 3);
  if (first === "api") return callName(pathname);
  if (first === "staff") return STAFF.get(second) ?? "staff";
  if (NEWEST.test(pathname)) return "newest";
  return DOORS.get(doorOf(pathname) ?? "") ?? "other";
}

/** `widget_session`, `v1_tickets`: as the handler is called. */
function callName(pathname: string): string {
  const door = apiDoorOf(pathname);
  return door ? door.path.slice("/api/".length).replaceAll("/", "_") : "other";
}
