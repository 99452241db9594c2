const KEY = "staff-trail";

/** The tickets of the list that somebody came from, in its order. */
export interface Trail {
  /** Of the list. */
  address: string;
  ids: string[];
}

/** For this window, so that a ticket's page knows the way back and the neighbours. */
export function keepTrail(trail: Trail): void {
  sessionStorage.setItem(KEY, JSON.stringify(trail));
}

export function readTrail(): Trail {
  const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
  return isTrail(kept) ? kept : { address: "/staff/inbox", ids: [] };
}

/** Address of the ticket so many after the one that is shown; nothing where the list ends. */
export function neighbour({ ids }: Trail, pathname: string, away: number): string | undefined {
  const here = ids.findIndex((id) => pathname === `/staff/tickets/${id}`);
  const there = here === -1 ? undefined : ids[here + away];
  return there && `/staff/tickets/${there}`;
}

function isTrail(kept: unknown): kept is Trail {
  return (
    typeof kept === "object" &&
    kept !== null &&
    "address" in kept &&
    typeof kept.address === "string" &&
    kept.address.startsWith("/staff/inbox") &&
    "ids" in kept &&
    Array.isArray(kept.ids) &&
    kept.ids.every((id) => typeof id === "string")
  );
}
