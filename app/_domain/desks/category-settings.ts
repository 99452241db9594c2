import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Category } from "@/prisma/generated/client";
import { Refusal } from "../refusal";
import { listCategories } from "./category";
import { categoryTranslations } from "./desk-input";

/** A category as whoever runs the desk sees it. */
export interface CategorySettings {
  id: string;
  code: string;
  name: string;
  helpText: string;
  color: string;
  archived: boolean;
  /** Who gets its new tickets; null: nobody. */
  defaultAssigneeId: string | null;
  defaultGroupId: string | null;
  translations: z.output<typeof categoryTranslations>;
  /** Another one after every change of what is said above, so that nobody overwrites it unseen. */
  version: string;
}

/** In their order, the archived ones among them. */
export async function listCategorySettings(deskToken: string): Promise<CategorySettings[]> {
  return (await listCategories(deskToken)).map(settingsOf);
}

/** Throws `category_not_found`, for one of another desk too. */
export async function readCategorySettings(
  deskToken: string,
  id: string,
): Promise<CategorySettings> {
  const found = (await listCategories(deskToken)).find((category) => category.id === id);
  if (!found) throw new Refusal("category_not_found");
  return settingsOf(found);
}

function settingsOf(category: Category): CategorySettings {
  const { id, code, name, helpText, color, archivedAt, defaultAssigneeId, defaultGroupId } =
    category;
  return {
    ...{ id, code, name, helpText, color, defaultAssigneeId, defaultGroupId },
    archived: archivedAt !== null,
    translations: categoryTranslations.parse(category.translations),
    version: categoryVersion(category),
  };
}

export function categoryVersion(category: Category): string {
  const { code, name, helpText, color, translations, defaultAssigneeId, defaultGroupId } = category;
  const takers = [defaultAssigneeId, defaultGroupId];
  const said = JSON.stringify([code, name, helpText, color, translations, takers]);
  return createHash("sha256").update(said).digest("base64url").slice(0, 22);
}
