import { describe, expect, test } from "vitest";
import { routeName } from "@/app/_server/metrics/route-name";

const TOKEN = "Qm9ndXMtdG9rZW4tb2YtNDMtY2hhcmFjdGVycy1vay0";

/** What a dashboard may rely on; a new route is a new line here. */
const NAMED = [
  ["/", "home"],
  [`/d/${TOKEN}`, "desk"],
  [`/d/${TOKEN}/mine`, "own_tickets"],
  [`/t/${TOKEN}`, "ticket"],
  [`/t/${TOKEN}/mute`, "mute"],
  [`/t/${TOKEN}/newest`, "newest"],
  [`/t/${TOKEN}/files`, "file"],
  [`/t/${TOKEN}/files/${TOKEN}`, "file"],
  [`/d/${TOKEN}/files`, "file"],
  [`/w/${TOKEN}`, "session"],
  [`/w/${TOKEN}/new`, "session_new"],
  [`/w/${TOKEN}/tickets/2616-2`, "session_ticket"],
  [`/w/${TOKEN}/tickets/2616-2/newest`, "newest"],
  [`/w/${TOKEN}/files/${TOKEN}`, "file"],
  ["/staff", "staff"],
  [`/staff/set-up/${TOKEN}`, "staff"],
  [`/staff/desks/${TOKEN}/widget`, "staff"],
  ["/staff/sign-in/code", "staff_sign_in"],
  ["/staff/inbox", "staff_inbox"],
  [`/staff/tickets/${TOKEN}`, "staff_ticket"],
  [`/staff/tickets/${TOKEN}/files/${TOKEN}`, "file"],
  ["/staff/live", "live"],
  ["/demo", "demo"],
  ["/widget.js", "loader"],
  ["/portal.js", "asset"],
  [`/_next/static/chunks/${TOKEN}.js`, "asset"],
  ["/healthz", "health"],
  ["/readyz", "health"],
  ["/metrics", "health"],
  ["/api/openapi.json", "openapi"],
  [`/api/widget/${TOKEN}/config`, "widget_config"],
  [`/api/widget/${TOKEN}/session`, "widget_session"],
  [`/api/widget/${TOKEN}/unread`, "widget_unread"],
  [`/api/widget/${TOKEN}/tickets`, "widget_tickets"],
  [`/api/widget/${TOKEN}/tickets/2616-2`, "widget_ticket"],
  [`/api/widget/${TOKEN}/tickets/2616-2/comments`, "widget_comments"],
  [`/api/widget/${TOKEN}/attachments`, "file"],
  ["/api/v1/desks", "v1_desks"],
  [`/api/v1/desks/${TOKEN}`, "v1_desk"],
  ["/api/v1/tickets", "v1_tickets"],
  [`/api/v1/tickets/${TOKEN}`, "v1_ticket"],
  [`/api/v1/tickets/${TOKEN}/comments`, "v1_comments"],
  ["/api/v1/clients", "v1_clients"],
  [`/api/v1/clients/${TOKEN}`, "v1_client"],
  [`/api/${TOKEN}`, "other"],
  ["/api", "other"],
  ["", "other"],
] as const;

const NAMES: Set<string> = new Set(NAMED.map(([, name]) => name));

describe("what a request is counted as", () => {
  test.each(NAMED)("%s is %s", (path, name) => {
    expect(routeName(path)).toBe(name);
  });

  // Wherever else a person may paste a link's token, with words around it or without.
  const around = ["", "/t", "/w", "/d", "/staff", "/staff/reset", "/api", "/api/v1", "/_next"];
  const after = ["", "/", "/files", "/mute", "/tickets", "/x.js", "/__proto__", "/config"];
  const token = ["constructor", TOKEN.toLowerCase().replaceAll(/\d/g, ""), TOKEN, "%D0%B0", "a.js"];
  const paths = around.flatMap((before) =>
    token.flatMap((each) => after.map((end) => `${before}/${each}${end}`)),
  );

  test("is one of the names above, whatever the path holds", () => {
    expect(paths.filter((path) => !NAMES.has(routeName(path)))).toEqual([]);
  });
});
