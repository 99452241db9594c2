import { database } from "@/prisma/client";
import type { Category, Desk, Prisma } from "@/prisma/generated/client";
import { Refusal } from "../refusal";
import { withoutUndefined } from "../without-undefined";
import { isDuplicate } from "./category";
import { categoryVersion } from "./category-settings";
import { ensureTakers } from "./category-takers";
import { lockedDesk } from "./desk";
import { changesBetween, type DeskDeed, noteDeskEvent } from "./desk-audit";
import { type CategoryChange, categoryChange } from "./desk-input";

interface Named extends DeskDeed {
  deskToken: string;
  id: string;
}

/** Refuses with `changed_meanwhile` where it is no longer as it was in the `seen` version. */
export async function changeCategory(
  options: Named & { change: CategoryChange; seen?: string | undefined },
): Promise<void> {
  const fields = withoutUndefined(categoryChange.parse(options.change));
  await withCategory(options, async ({ tx, desk, category }) => {
    if (options.seen && options.seen !== categoryVersion(category)) {
      throw new Refusal("changed_meanwhile");
    }
    await ensureTakers(tx, { deskId: desk.id, ...fields });
    const changes = changesBetween(category, fields);
    if (Object.keys(changes).length === 0) return;
    await tx.category.update({ where: { id: category.id }, data: fields });
    await note(tx, { desk, deed: options, what: { category: category.code, changes } });
  });
}

/** An archived category is offered no more; tickets that have it keep it. */
export async function archiveCategory(options: Named & { archived: boolean }): Promise<void> {
  const { archived, now = new Date() } = options;
  await withCategory(options, async ({ tx, desk, category }) => {
    if ((category.archivedAt !== null) === archived) return;
    const archivedAt = archived ? now : null;
    await tx.category.update({ where: { id: category.id }, data: { archivedAt } });
    await note(tx, { desk, deed: options, what: { category: category.code, archived } });
  });
}

interface Found {
  tx: Prisma.TransactionClient;
  desk: Desk;
  category: Category;
}

/** Finds the desk's category and keeps everybody else from the desk while it is worked on. */
async function withCategory(named: Named, work: (found: Found) => Promise<void>): Promise<void> {
  try {
    await database().prisma.$transaction(async (tx) => {
      const desk = await lockedDesk(tx, named.deskToken);
      const own = await tx.category.findMany({ where: { deskId: desk.id } });
      const category = own.find(({ id }) => id === named.id);
      if (!category) throw new Refusal("category_not_found");
      await work({ tx, desk, category });
    });
  } catch (cause) {
    if (isDuplicate(cause)) throw new Refusal("category_exists", { cause });
    throw cause;
  }
}

async function note(
  tx: Prisma.TransactionClient,
  { desk, deed, what }: { desk: Desk; deed: DeskDeed; what: Prisma.InputJsonObject },
): Promise<void> {
  const { by, now } = deed;
  await noteDeskEvent(tx, { by, now, deskId: desk.id, kind: "desk_changed", details: what });
}
