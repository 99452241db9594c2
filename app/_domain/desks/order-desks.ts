import { database } from "@/prisma/client";
import { Refusal } from "../refusal";
import { type DeskDeed, noteDeskEvent } from "./desk-audit";

/**
 * Puts the desks into the order of `ids`. Refuses with `changed_meanwhile` where these are
 * not all the desks that there are by now.
 */
export async function orderDesks({ ids, ...deed }: DeskDeed & { ids: string[] }): Promise<void> {
  await database().prisma.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from desks order by id for no key update`;
    const desks = await tx.desk.findMany({ select: { id: true, position: true } });
    const places = new Map(ids.map((id, place) => [id, place]));
    const isWhole = desks.length === ids.length && desks.every(({ id }) => places.has(id));
    if (!isWhole) throw new Refusal("changed_meanwhile");
    for (const { id, position: from } of desks) {
      const to = places.get(id) ?? 0;
      if (to === from) continue;
      await tx.desk.update({ where: { id }, data: { position: to } });
      const details = { changes: { position: { from, to } } };
      await noteDeskEvent(tx, { ...deed, deskId: id, kind: "desk_changed", details });
    }
  });
}
