/** What a token may be allowed; reading and writing are apart, and neither brings the other. */
export const SCOPES = [
  "tickets:read",
  "tickets:write",
  "clients:read",
  "desks:read",
  "desks:write",
] as const;

export type Scope = (typeof SCOPES)[number];

export function isScope(text: string): text is Scope {
  return SCOPES.some((scope) => scope === text);
}
