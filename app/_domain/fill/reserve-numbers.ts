import type { Transaction } from "@/prisma/client";
import { type Counter, countersOf, formatNumber, numberKey, type Piece } from "../desks/numbering";

/** As for one ticket: a pattern that was changed may meet numbers of the old one. */
const ROUNDS = 1000;
const DAY_MS = 86_400_000;

const COUNT = {
  name: "fill_count_numbers",
  text: `
    insert into number_counters (desk_id, period, value)
    select $1, wanted.period, wanted.count
    from unnest($2::text[], $3::int[]) as wanted (period, count) order by wanted.period
    on conflict (desk_id, period) do update set value = number_counters.value + excluded.value
    returning period, value`,
};

const TAKEN = {
  name: "fill_taken_numbers",
  text: `select number_key as key from tickets where desk_id = $1 and number_key = any($2::text[])`,
};

interface Numbering {
  deskId: string;
  pieces: Piece[];
}

/**
 * A number for each of these times (milliseconds since 1970), in their order. The desk's own
 * counters count them and stay locked until the transaction ends, as for a single ticket.
 */
export async function reserveNumbers(
  tx: Transaction,
  numbering: Numbering,
  times: number[],
): Promise<string[]> {
  const numbers = await countNumbers(tx, numbering, times);
  for (let round = 0; round < ROUNDS; round += 1) {
    const taken = await takenKeys(tx, numbering.deskId, numbers);
    const again = [...numbers.keys()].filter((i) => taken.has(numberKey(numbers[i] ?? "")));
    if (again.length === 0) return numbers;
    const fresh = await countNumbers(
      tx,
      numbering,
      again.map((i) => times[i] ?? 0),
    );
    for (const [place, i] of again.entries()) numbers[i] = fresh[place] ?? "";
  }
  throw new Error(`No free numbers in ${ROUNDS} rounds`);
}

async function countNumbers(
  tx: Transaction,
  { deskId, pieces }: Numbering,
  times: number[],
): Promise<string[]> {
  const periodsOn = periodsByDay(pieces);
  const wanted = new Map<string, number>();
  for (const time of times) {
    for (const period of periodsOn(time).values()) {
      wanted.set(period, (wanted.get(period) ?? 0) + 1);
    }
  }
  const values = [deskId, [...wanted.keys()], [...wanted.values()]];
  const counted = await tx.rows<{ period: string; value: number }>(COUNT, values);
  const last = new Map(
    counted.map(({ period, value }) => [period, value - (wanted.get(period) ?? 0)]),
  );
  return times.map((time) => {
    const periods = periodsOn(time);
    for (const period of periods.values()) last.set(period, (last.get(period) ?? 0) + 1);
    return formatNumber(pieces, new Date(time), (counter) => {
      const value = last.get(periods.get(counter) ?? "");
      if (value === undefined) throw new Error(`The counter ${counter} was not counted`);
      return value;
    });
  });
}

async function takenKeys(tx: Transaction, deskId: string, numbers: string[]): Promise<Set<string>> {
  const taken = await tx.rows<{ key: string }>(TAKEN, [deskId, numbers.map(numberKey)]);
  return new Set(taken.map(({ key }) => key));
}

/** Periods change at midnight (UTC), so a day's are worked out once. */
function periodsByDay(pieces: Piece[]): (time: number) => Map<Counter, string> {
  const known = new Map<number, Map<Counter, string>>();
  return (time) => {
    const day = Math.floor(time / DAY_MS);
    const periods = known.get(day) ?? countersOf(pieces, new Date(time));
    known.set(day, periods);
    return periods;
  };
}
