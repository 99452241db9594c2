import { describe, expect, test } from "vitest";
import { left, looked, lookersAt, NOBODY, PRESENCE_MS } from "@/app/_domain/inbox/presence";
import { presenceAfter } from "@/app/_domain/inbox/tell-presence";
import { later, NOW } from "../../support/database-rows";

const ANNA = { id: "anna", name: "Anna" };
const TOM = { id: "tom", name: "Tom" };

describe("presence at a ticket", () => {
  const both = looked(looked(NOBODY, { ticketId: "1", staff: TOM, now: NOW }), {
    ticketId: "1",
    staff: ANNA,
    now: later(1000),
  });

  test("is known by name, without the one who asks", () => {
    expect(lookersAt(both, { ticketId: "1", now: later(1000) })).toEqual([ANNA, TOM]);
    expect(lookersAt(both, { ticketId: "1", except: "tom", now: later(1000) })).toEqual([ANNA]);
    expect(lookersAt(both, { ticketId: "2", now: later(1000) })).toEqual([]);
  });

  test("ends by leaving and by saying nothing for half a minute", () => {
    const now = later(1000);
    const alone = left(both, { ticketId: "1", staffId: "tom", now });
    expect(lookersAt(alone, { ticketId: "1", now })).toEqual([ANNA]);
    expect(lookersAt(both, { ticketId: "1", now: later(PRESENCE_MS) })).toEqual([ANNA]);
    expect(lookersAt(both, { ticketId: "1", now: later(PRESENCE_MS + 1000) })).toEqual([]);
    expect(lookersAt(both, { ticketId: "1", now: later(PRESENCE_MS - 1) })).toEqual([ANNA, TOM]);
  });

  test("is prolonged by saying it again, and kept for nobody who went silently", () => {
    const again = looked(both, { ticketId: "1", staff: TOM, now: later(PRESENCE_MS) });
    expect(lookersAt(again, { ticketId: "1", now: later(PRESENCE_MS + 5000) })).toEqual([TOM]);
    const much = looked(again, { ticketId: "2", staff: TOM, now: later(3 * PRESENCE_MS) });
    expect([...much.keys()]).toEqual(["2"]);
  });

  test("follows the news, and nothing else in it", () => {
    const news = { ticketId: "1", deskId: "d", staffId: "tom", staffName: "Tom" };
    const there = presenceAfter(NOBODY, { ...news, kind: "looking" }, NOW);
    expect(lookersAt(there, { ticketId: "1", now: NOW })).toEqual([TOM]);
    expect(presenceAfter(there, { ...news, kind: "comment_added" }, NOW)).toBe(there);
    expect(presenceAfter(there, { kind: "missed" }, NOW)).toBe(there);
    expect(presenceAfter(there, { ...news, kind: "left" }, NOW)).toEqual(NOBODY);
  });
});
