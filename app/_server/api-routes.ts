/** A route handler: what Next is asked for, and how it may be called. */
export interface ApiDoor {
  path: string;
  methods: readonly string[];
}

const READ = ["GET", "HEAD"];
const ASK = "OPTIONS";

/** What goes on with a token or a number in its path has a door of a fixed name (decision 012). */
const DOORS: [pattern: RegExp, door: ApiDoor][] = [
  [/^\/demo$/, { path: "/demo", methods: READ }],
  [/^\/api\/openapi\.json$/, { path: "/api/openapi", methods: READ }],
  [desk("config"), { path: "/api/widget/config", methods: [...READ, ASK] }],
  [desk("session"), { path: "/api/widget/session", methods: ["POST", "DELETE", ASK] }],
  [desk("unread"), { path: "/api/widget/unread", methods: [...READ, ASK] }],
  [desk("tickets"), { path: "/api/widget/tickets", methods: [...READ, "POST", ASK] }],
  [desk("tickets/[^/]+"), { path: "/api/widget/ticket", methods: [...READ, ASK] }],
  [desk("tickets/[^/]+/comments"), { path: "/api/widget/comments", methods: ["POST", ASK] }],
  [/^\/api\/v1\/desks$/, { path: "/api/v1/desks", methods: READ }],
  [/^\/api\/v1\/desks\/[^/]+$/, { path: "/api/v1/desk", methods: [...READ, "PATCH"] }],
  [/^\/api\/v1\/tickets$/, { path: "/api/v1/tickets", methods: [...READ, "POST"] }],
  [/^\/api\/v1\/tickets\/[^/]+$/, { path: "/api/v1/ticket", methods: [...READ, "PATCH"] }],
  [/^\/api\/v1\/tickets\/[^/]+\/comments$/, { path: "/api/v1/comments", methods: ["POST"] }],
  [/^\/api\/v1\/clients$/, { path: "/api/v1/clients", methods: READ }],
  [/^\/api\/v1\/clients\/[^/]+$/, { path: "/api/v1/client", methods: READ }],
];

function desk(rest: string): RegExp {
  return new RegExp(`^/api/widget/[^/]+/${rest}$`);
}

export function apiDoorOf(pathname: string): ApiDoor | undefined {
  return DOORS.find(([pattern]) => pattern.test(pathname))?.[1];
}
