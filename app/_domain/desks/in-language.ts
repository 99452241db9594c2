import type { Locale } from "../locales";
import type { CategoryChoice, DeskPage, ListedDesk, Translations } from "./read-desk-page";

/** A desk as it speaks to a reader of one language. */
export type DeskInLanguage = Pick<
  DeskPage,
  "name" | "description" | "helpText" | "palette" | "attachments"
> & {
  categories: Pick<CategoryChoice, "code" | "name" | "helpText">[];
};

/** What is said in that language, or else what the desk says itself. */
export function deskIn(locale: Locale, desk: DeskPage): DeskInLanguage {
  const { name, description, helpText, palette, attachments, categories } = desk;
  return {
    palette,
    attachments,
    ...said({ name, description, helpText }, desk.translations, locale),
    categories: categories.map((category) => ({
      code: category.code,
      ...said({ name: category.name, helpText: category.helpText }, category.translations, locale),
    })),
  };
}

export function listedDeskIn(locale: Locale, { translations, ...desk }: ListedDesk) {
  return said(desk, translations, locale);
}

export function categoryNameIn(
  locale: Locale,
  category: { name: string; translations: Translations<{ name?: string }> } | null,
): string | undefined {
  return category ? said({ name: category.name }, category.translations, locale).name : undefined;
}

function said<Texts extends object>(
  own: Texts,
  translations: Translations<Partial<Texts>>,
  locale: Locale,
): Texts {
  return { ...own, ...translations[locale] };
}
