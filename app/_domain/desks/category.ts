import { database } from "@/prisma/client";
import type { Category } from "@/prisma/generated/client";
import { Prisma } from "@/prisma/generated/client";
import { Refusal } from "../refusal";
import { withoutUndefined } from "../without-undefined";
import { ensureTakers } from "./category-takers";
import { findDesk, lockedDesk } from "./desk";
import { type DeskDeed, noteDeskEvent } from "./desk-audit";
import { type CategoryInput, categoryInput } from "./desk-input";

/** With `last` it comes after the others. */
export async function createCategory(
  deskToken: string,
  input: CategoryInput,
  { last, ...deed }: { last?: boolean } & DeskDeed = {},
): Promise<Category> {
  const fields = withoutUndefined(categoryInput.parse(input));
  try {
    return await database().prisma.$transaction(async (tx) => {
      const { id: deskId } = await lockedDesk(tx, deskToken);
      await ensureTakers(tx, { deskId, ...fields });
      const position = last ? { position: await placeAfterAll(tx, deskId) } : {};
      const category = await tx.category.create({ data: { ...fields, ...position, deskId } });
      const details = { category: category.code, added: true };
      await noteDeskEvent(tx, { ...deed, deskId, kind: "desk_changed", details });
      return category;
    });
  } catch (cause) {
    if (isDuplicate(cause)) throw new Refusal("category_exists", { cause });
    throw cause;
  }
}

async function placeAfterAll(tx: Prisma.TransactionClient, deskId: string): Promise<number> {
  const places = await tx.category.aggregate({ where: { deskId }, _max: { position: true } });
  return (places._max.position ?? -1) + 1;
}

/** With who gets its new tickets. */
export interface ListedCategory extends Category {
  defaultAssignee: { email: string } | null;
  defaultGroup: { name: string } | null;
}

export async function listCategories(deskToken: string): Promise<ListedCategory[]> {
  const desk = await findDesk(deskToken);
  return database().prisma.category.findMany({
    where: { deskId: desk.id },
    include: {
      defaultAssignee: { select: { email: true } },
      defaultGroup: { select: { name: true } },
    },
    orderBy: [{ position: "asc" }, { name: "asc" }],
  });
}

export function isDuplicate(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
