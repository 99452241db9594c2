import { database } from "@/prisma/client";
import type { Category } from "@/prisma/generated/client";
import { Prisma } from "@/prisma/generated/client";
import { Refusal } from "../refusal";
import { withoutUndefined } from "../without-undefined";
import { findDesk } from "./desk";
import { type CategoryInput, categoryInput } from "./desk-input";

export async function createCategory(deskToken: string, input: CategoryInput): Promise<Category> {
  const fields = categoryInput.parse(input);
  const desk = await findDesk(deskToken);
  try {
    return await database().prisma.category.create({
      data: { ...withoutUndefined(fields), deskId: desk.id },
    });
  } catch (cause) {
    if (isDuplicate(cause)) throw new Refusal("category_exists", { cause });
    throw cause;
  }
}

export async function listCategories(deskToken: string): Promise<Category[]> {
  const desk = await findDesk(deskToken);
  return database().prisma.category.findMany({
    where: { deskId: desk.id },
    orderBy: [{ position: "asc" }, { name: "asc" }],
  });
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
