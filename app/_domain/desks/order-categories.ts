import { database } from "@/prisma/client";
import { Refusal } from "../refusal";
import { lockedDesk } from "./desk";
import { type DeskDeed, noteDeskEvent } from "./desk-audit";

/**
 * Puts the categories that are offered into the order of `ids`. Refuses with
 * `changed_meanwhile` where these are not the ones that the desk offers by now.
 */
export async function orderCategories(
  options: DeskDeed & { deskToken: string; ids: string[] },
): Promise<void> {
  const { deskToken, ids, by, now } = options;
  await database().prisma.$transaction(async (tx) => {
    const desk = await lockedDesk(tx, deskToken);
    const offered = await tx.category.findMany({ where: { deskId: desk.id, archivedAt: null } });
    const places = new Map(ids.map((id, place) => [id, place]));
    const isWhole = offered.length === ids.length && offered.every(({ id }) => places.has(id));
    if (!isWhole) throw new Refusal("changed_meanwhile");
    for (const { id, position } of offered) {
      const place = places.get(id) ?? 0;
      if (place === position) continue;
      await tx.category.update({ where: { id }, data: { position: place } });
    }
    const codes = ids.map((id) => offered.find((category) => category.id === id)?.code ?? "");
    const details = { categoryOrder: codes };
    await noteDeskEvent(tx, { by, now, deskId: desk.id, kind: "desk_changed", details });
  });
}

/** The same ids with one of them a place earlier (-1) or later (1), where there is one. */
export function movedBy(ids: string[], moved: string, places: -1 | 1): string[] {
  const from = ids.indexOf(moved);
  const other = ids[from + places];
  if (from < 0 || other === undefined) return ids;
  return ids.with(from, other).with(from + places, moved);
}

/** `move` says which one goes a place up or down, as in `up <id>`. */
export function orderMoved(ids: string[], move: string | undefined): string[] {
  const [way, id = ""] = move?.split(" ") ?? [];
  return move ? movedBy(ids, id, way === "up" ? -1 : 1) : ids;
}
