const INBOX = "/staff/inbox";
/** Only to read a path with; nothing is ever asked there. */
const ANYWHERE = "http://portal.invalid";

/** Where to go after signing in: a page of the team's side, whatever the address asked for. */
export function nextPath(wish: string | null | undefined): string {
  if (!wish?.startsWith("/staff/") || !URL.canParse(wish, ANYWHERE)) return INBOX;
  const { pathname, search } = new URL(wish, ANYWHERE);
  return pathname.startsWith("/staff/") ? `${pathname}${withoutNextsOwn(search)}` : INBOX;
}

/** Next marks what its runtime in the browser asks for; shown to people it is in the way. */
function withoutNextsOwn(search: string): string {
  const params = new URLSearchParams(search);
  params.delete("_rsc");
  return params.size > 0 ? `?${params}` : "";
}
