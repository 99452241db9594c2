import { createHash } from "node:crypto";
import { rows } from "@/prisma/client";
import type { MailFacts } from "./mail-facts";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** How many mails go to addresses that nobody verified. */
export const MAIL_CAPS = {
  address_hour: { most: 20, window: HOUR_MS },
  address_day: { most: 100, window: DAY_MS },
  desk_hour: { most: 1000, window: HOUR_MS },
} as const;

type Cap = keyof typeof MAIL_CAPS;

/** In the order of their keys, so that two at once wait for each other and not in a circle. */
const COUNT = {
  name: "count_mails",
  text: `
    insert into rate_limits as r (key, points, expire)
    select key, points, expire
    from unnest($1::text[], $2::int[], $3::bigint[]) as uses (key, points, expire) order by key
    on conflict (key) do update set points = r.points + excluded.points
    returning key, points`,
};

interface Use {
  key: string;
  mailId: string;
  most: number;
  expire: number;
}

/** The ids of those mails that are one too many for their address or their desk. */
export async function mailsOverCaps(mails: MailFacts[], now: Date): Promise<Set<string>> {
  const uses = mails.filter(isCounted).flatMap((mail) => usesOf(mail, now));
  if (uses.length === 0) return new Set();
  const byKey = new Map<string, Use[]>();
  for (const use of uses) byKey.set(use.key, [...(byKey.get(use.key) ?? []), use]);
  const counted = [...byKey].map(([key, [first, ...more]]) => {
    return { key, points: more.length + 1, expire: first?.expire };
  });
  const found = await rows<{ key: string; points: number }>(COUNT, [
    counted.map(({ key }) => key),
    counted.map(({ points }) => points),
    counted.map(({ expire }) => expire),
  ]);
  return new Set(found.flatMap(({ key, points }) => tooMany(byKey.get(key) ?? [], points)));
}

/** Of the mails that came to so many together, the last ones. */
function tooMany(uses: Use[], points: number): string[] {
  const over = Math.min(uses.length, Math.max(0, points - (uses[0]?.most ?? 0)));
  return uses.slice(uses.length - over).map(({ mailId }) => mailId);
}

/** Each mail once, however often it is tried. */
function isCounted({ kind, ticket, staffId, attempts, isUnwanted }: MailFacts): boolean {
  if (kind === "own_tickets") return !isUnwanted && attempts === 1;
  return ticket !== null && !ticket.verified && staffId === null && attempts === 1;
}

function usesOf({ id, recipientEmail, desk }: MailFacts, now: Date): Use[] {
  const address = recipientEmail?.toLowerCase() ?? "";
  const whose = { address_hour: address, address_day: address, desk_hour: desk?.id ?? "" };
  return CAPS.map((cap) => {
    const { most, window } = MAIL_CAPS[cap];
    const place = Math.floor(now.getTime() / window);
    const hash = createHash("sha256").update(whose[cap]).digest("base64url");
    const key = `mail_${cap}:${hash}:${place}`;
    return { key, mailId: id, most, expire: (place + 1) * window };
  });
}

const CAPS: Cap[] = ["address_hour", "address_day", "desk_hour"];
