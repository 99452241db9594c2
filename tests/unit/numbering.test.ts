import { describe, expect, test } from "vitest";
import {
  type Counter,
  countersOf,
  DEFAULT_NUMBERING,
  formatNumber,
  numberKey,
  type Piece,
  parseNumbering,
} from "@/app/_domain/desks/numbering";
import { pick, seededRandom } from "./seeded-random";

function piecesOf(pattern: string): Piece[] {
  const parsed = parseNumbering(pattern);
  if ("problem" in parsed) throw new Error(`${pattern}: ${parsed.problem}`);
  return parsed.pieces;
}

function numberOn(day: string, pattern: string, count = 2): string {
  return formatNumber(piecesOf(pattern), new Date(day), () => count);
}

/** Counts as a desk does: one value for each counter and period. */
function countingDesk(pattern: string): (at: Date) => string {
  const pieces = piecesOf(pattern);
  const values = new Map<string, number>();
  return (at) => {
    const periods = countersOf(pieces, at);
    for (const period of periods.values()) values.set(period, (values.get(period) ?? 0) + 1);
    return formatNumber(pieces, at, (counter) => values.get(periods.get(counter) ?? "") ?? -1);
  };
}

describe("the format", () => {
  test("the default pattern gives numbers such as 2616-2", () => {
    expect(numberOn("2026-04-15T12:00:00Z", DEFAULT_NUMBERING)).toBe("2616-2");
  });

  test.each([
    ["{{yyyy}}-{{nr}}", "2026-7"],
    ["{{yy}}-{{nr}}", "26-7"],
    ["{{mm}}-{{nr}}", "04-7"],
    ["{{dd}}-{{nr}}", "05-7"],
    ["{{ww}}-{{nr}}", "14-7"],
    ["{{nr}}", "7"],
    ["{{yyyy}}/{{nr-y}}", "2026/7"],
    ["{{yyyy}}{{mm}}/{{nr-m}}", "202604/7"],
    ["{{yyyy}}{{ww}}/{{nr-w}}", "202614/7"],
    ["{{yyyy}}{{mm}}{{dd}}/{{nr-d}}", "20260405/7"],
    ["#SUP_{{nr}}.ż", "#SUP_7.ż"],
  ])("the pattern %s makes %s", (pattern, number) => {
    expect(numberOn("2026-04-05T12:00:00Z", pattern, 7)).toBe(number);
  });

  test.each([
    ["{{nr:4}}", 7, "0007"],
    ["{{nr:4}}", 1234, "1234"],
    ["{{nr:4}}", 12345, "12345"],
    ["{{nr:1}}", 7, "7"],
    ["{{nr:9}}", 7, "000000007"],
    ["{{yyyy}}-{{nr-y:3}}", 7, "2026-007"],
  ])("the pattern %s pads %i to %s", (pattern, count, number) => {
    expect(numberOn("2026-04-05T12:00:00Z", pattern, count)).toBe(number);
  });

  test.each([
    ["2020-12-31", "2053"],
    ["2021-01-01", "2053"],
    ["2021-01-03", "2053"],
    ["2021-01-04", "2101"],
    ["2023-01-01", "2252"],
    ["2023-01-02", "2301"],
    ["2024-12-29", "2452"],
    ["2024-12-30", "2501"],
    ["2024-12-31", "2501"],
    ["2025-12-28", "2552"],
    ["2025-12-29", "2601"],
    ["2026-01-01", "2601"],
    ["2026-12-31", "2653"],
    ["2027-01-03", "2653"],
    ["2027-01-04", "2701"],
    ["2028-02-29", "2809"],
  ])("%s is in the ISO week %s, from its first moment to its last", (day, week) => {
    for (const time of ["00:00:00.000", "23:59:59.999"]) {
      expect(numberOn(`${day}T${time}Z`, "{{yy}}{{ww}}-{{nr-w}}")).toBe(`${week}-2`);
    }
  });

  test("a year without a week is the calendar's", () => {
    expect(numberOn("2025-12-29T12:00:00Z", "{{yyyy}}-{{nr-y}}")).toBe("2025-2");
  });

  test("a day begins at midnight in UTC, wherever the server stands", () => {
    expect(numberOn("2026-04-05T23:30:00-02:00", "{{dd}}-{{nr}}")).toBe("06-2");
  });
});

describe("what is refused", () => {
  test.each([
    ["", "empty"],
    ["{{nr}}".padEnd(101, "a"), "too_long"],
    ["{{week}}-{{nr}}", "unknown_placeholder"],
    ["{{NR}}", "unknown_placeholder"],
    ["{{ nr }}", "unknown_placeholder"],
    ["{{}}{{nr}}", "unknown_placeholder"],
    ["{{nr:0}}", "unknown_placeholder"],
    ["{{nr:10}}", "unknown_placeholder"],
    ["{{nr:}}", "unknown_placeholder"],
    ["{{yyyy:2}}-{{nr}}", "unknown_placeholder"],
    ["{{nr-x}}", "unknown_placeholder"],
    ["{{nr}}-{{nr", "unsuitable_text"],
    ["{{nr}} a", "unsuitable_text"],
    ["<b>{{nr}}", "unsuitable_text"],
    ["{{nr}}?", "unsuitable_text"],
    ["{{nr}}\n", "unsuitable_text"],
    ["{{nr}}\u202e", "unsuitable_text"],
    ["ticket", "no_counter"],
    ["{{yyyy}}{{mm}}{{dd}}", "no_counter"],
    ["{{nr}}{{nr-y}}{{yyyy}}", "counters_touch"],
    ["{{nr}}{{nr}}", "counters_touch"],
    ["{{nr}}{{yyyy}}{{nr-y}}", "counters_touch"],
    ["{{nr}}0{{nr-y}}-{{yyyy}}", "counters_touch"],
    ["{{nr}}²{{nr-y}}-{{yyyy}}", "counters_touch"],
    ["{{nr-y}}", "may_repeat"],
    ["{{mm}}-{{nr-m}}", "may_repeat"],
    ["{{yyyy}}-{{nr-m}}", "may_repeat"],
    ["{{yyyy}}-{{nr-w}}", "may_repeat"],
    ["{{ww}}-{{nr-w}}", "may_repeat"],
    ["{{yyyy}}{{mm}}-{{nr-w}}", "may_repeat"],
    ["{{yyyy}}{{mm}}-{{nr-d}}", "may_repeat"],
    ["{{mm}}{{dd}}-{{nr-d}}", "may_repeat"],
    ["{{yyyy}}{{dd}}-{{nr-d}}", "may_repeat"],
  ])("the pattern %j is refused: %s", (pattern, problem) => {
    expect(parseNumbering(pattern)).toEqual({ problem });
  });

  test("a pattern of a hundred characters is accepted", () => {
    expect(parseNumbering("{{nr}}".padEnd(100, "a"))).toHaveProperty("pieces");
  });
});

describe("no number repeats", () => {
  const PARTS = [
    "{{yyyy}}",
    "{{yy}}",
    "{{mm}}",
    "{{dd}}",
    "{{ww}}",
    "{{nr}}",
    "{{nr-y}}",
    "{{nr-m}}",
    "{{nr-w}}",
    "{{nr-d:2}}",
    "{{nr-y:3}}",
    "-",
    "/",
    "1",
    "A",
    "#",
  ];

  function acceptedPatterns(count: number): string[] {
    const random = seededRandom(20260416);
    const accepted = new Set<string>();
    while (accepted.size < count) {
      const pattern = Array.from({ length: 1 + Math.floor(random() * 7) }, () =>
        pick(random, PARTS),
      ).join("");
      if ("pieces" in parseNumbering(pattern)) accepted.add(pattern);
    }
    return [...accepted];
  }

  /** Every day around the turns of years, and every fifth one between, over four years. */
  function days(): Date[] {
    const all = Array.from({ length: 4 * 366 }, (_, day) => new Date(Date.UTC(2024, 10, 25 + day)));
    return all.filter((day, index) => {
      const turn = day.getUTCMonth() === 11 ? day.getUTCDate() > 20 : day.getUTCDate() < 10;
      return index % 5 === 0 || (turn && [0, 11].includes(day.getUTCMonth()));
    });
  }

  test("in any of 300 accepted patterns, over four years of tickets", () => {
    const calendar = days();
    const repeated = acceptedPatterns(300).filter((pattern) => {
      const nextNumber = countingDesk(pattern);
      const keys = calendar.flatMap((day) => [
        numberKey(nextNumber(day)),
        numberKey(nextNumber(day)),
      ]);
      return new Set(keys).size < keys.length;
    });
    expect(repeated).toEqual([]);
  });

  test("when a thousand tickets come on one day", () => {
    const nextNumber = countingDesk("{{yy}}{{ww}}-{{nr-w}}");
    const day = new Date("2026-04-15T12:00:00Z");
    const numbers = Array.from({ length: 1000 }, () => nextNumber(day));
    expect(new Set(numbers).size).toBe(1000);
  });
});

describe("the counters", () => {
  test.each([
    ["{{nr}}", "nr", "nr"],
    ["{{yyyy}}-{{nr-y}}", "nr-y", "nr-y 2026"],
    ["{{yyyy}}{{mm}}-{{nr-m}}", "nr-m", "nr-m 2026-04"],
    ["{{yyyy}}{{ww}}-{{nr-w}}", "nr-w", "nr-w 2026-14"],
    ["{{yyyy}}{{mm}}{{dd}}-{{nr-d}}", "nr-d", "nr-d 2026-04-05"],
  ] as [string, Counter, string][])(
    "in %s the counter %s stands in the period %s",
    (pattern, counter, period) => {
      const counters = countersOf(piecesOf(pattern), new Date("2026-04-05T12:00:00Z"));
      expect([...counters]).toEqual([[counter, period]]);
    },
  );

  test("a counter named twice is counted once", () => {
    const nextNumber = countingDesk("{{nr}}-{{nr:3}}");
    expect(nextNumber(new Date("2026-04-05T12:00:00Z"))).toBe("1-001");
  });
});

describe("the key that a number is looked up by", () => {
  test.each([
    ["SUP-7", "sup-7"],
    ["#2616-2", "2616-2"],
    ["  #Sup-7 ", "sup-7"],
    ["Ż-1", "ż-1"],
    ["2616-2", "2616-2"],
  ])("of %j it is %j", (number, key) => {
    expect(numberKey(number)).toBe(key);
  });

  test("is the same for the number as it is shown and as somebody types it", () => {
    const shown = numberOn("2026-04-15T12:00:00Z", "#SUP-{{nr}}");
    expect(numberKey(shown)).toBe(numberKey("sup-2"));
  });
});
