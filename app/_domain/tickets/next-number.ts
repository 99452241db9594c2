import type { Transaction } from "@/prisma/client";
import { countersOf, formatNumber, type Piece } from "../desks/numbering";

const COUNT = {
  name: "count_number",
  text: `
    insert into number_counters (desk_id, period, value)
    select $1, period, 1 from unnest($2::text[]) period order by period
    on conflict (desk_id, period) do update set value = number_counters.value + 1
    returning period, value`,
};

/**
 * The desk's next number. The counter rows stay locked until the transaction ends, so a number
 * is given to one ticket or, when the transaction fails, to nobody.
 */
export async function nextNumber(
  tx: Transaction,
  options: { deskId: string; pieces: Piece[]; now: Date },
): Promise<string> {
  const periods = countersOf(options.pieces, options.now);
  const counted = await tx.rows<{ period: string; value: number }>(COUNT, [
    options.deskId,
    [...periods.values()],
  ]);
  const values = new Map(counted.map((row) => [row.period, row.value]));
  return formatNumber(options.pieces, options.now, (counter) => {
    const value = values.get(periods.get(counter) ?? "");
    if (value === undefined) throw new Error(`The counter ${counter} was not counted`);
    return value;
  });
}
