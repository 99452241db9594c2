/** Who looks at which tickets, as far as this process has heard. */
export type Presence = ReadonlyMap<string, ReadonlyMap<string, Looking>>;

interface Looking {
  name: string;
  writing: boolean;
  /** Milliseconds since 1970. */
  at: number;
}

export interface Looker {
  id: string;
  name: string;
  /** An answer or a note. */
  writing?: boolean;
}

export const NOBODY: Presence = new Map();

/** Whoever has not said for so long that they look looks no more; pages say it more often. */
export const PRESENCE_MS = 30_000;

/** The state after somebody said that they look at the ticket. */
export function looked(
  presence: Presence,
  { ticketId, staff, now }: { ticketId: string; staff: Looker; now: Date },
): Presence {
  const at = now.getTime();
  const others = stillThere(presence, at);
  const lookers = new Map(others.get(ticketId)).set(staff.id, {
    name: staff.name,
    writing: staff.writing ?? false,
    at,
  });
  return others.set(ticketId, lookers);
}

/** The state after somebody left the ticket. */
export function left(
  presence: Presence,
  { ticketId, staffId, now }: { ticketId: string; staffId: string; now: Date },
): Presence {
  const others = stillThere(presence, now.getTime());
  const lookers = new Map(others.get(ticketId));
  lookers.delete(staffId);
  if (lookers.size > 0) others.set(ticketId, lookers);
  else others.delete(ticketId);
  return others;
}

/** By name, without whoever asks. */
export function lookersAt(
  presence: Presence,
  { ticketId, except, now }: { ticketId: string; except?: string; now: Date },
): Looker[] {
  const lookers = [...(presence.get(ticketId) ?? [])];
  return lookers
    .filter(([id, { at }]) => id !== except && isThere(at, now.getTime()))
    .map(([id, { name, writing }]) => (writing ? { id, name, writing } : { id, name }))
    .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
}

/** Without those who went without a word, so that nothing is kept for ever. */
function stillThere(presence: Presence, now: number): Map<string, ReadonlyMap<string, Looking>> {
  const there = [...presence].map(([ticketId, lookers]) => {
    const present = [...lookers].filter(([, { at }]) => isThere(at, now));
    return [ticketId, new Map(present)] as const;
  });
  return new Map(there.filter(([, lookers]) => lookers.size > 0));
}

function isThere(at: number, now: number): boolean {
  return at + PRESENCE_MS > now;
}
