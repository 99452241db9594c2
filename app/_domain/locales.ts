/** The languages of every text, by the name that their readers know them under. */
export const LANGUAGES = {
  pl: "Polski",
  en: "English",
  uk: "Українська",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
  cs: "Čeština",
  sk: "Slovenčina",
} as const;

export type Locale = keyof typeof LANGUAGES;

export const LOCALES = Object.keys(LANGUAGES).filter(isLocale);

export const FALLBACK: Locale = "en";

export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && Object.hasOwn(LANGUAGES, value);
}

/** What is known of the language that a reader wants, strongest wish first. */
export interface LanguageWishes {
  /** The reader's own choice on the page. */
  chosen?: string | null | undefined;
  /** The language of what is shown: a ticket's, a desk's. */
  subject?: string | null | undefined;
  /** The browser's Accept-Language. */
  browser?: string | undefined;
}

export function languageFor({ chosen, subject, browser }: LanguageWishes): Locale {
  return [chosen, subject, preferredLocale(browser)].find(isLocale) ?? FALLBACK;
}

/** What the browser likes best of ours; `header` is an Accept-Language. */
export function preferredLocale(header: string | undefined): Locale | undefined {
  if (!header) return undefined;
  const wishes = header
    .slice(0, 500)
    .split(",")
    .map((wish) => {
      const [range = "", quality] = wish.trim().split(/\s*;\s*q=/i);
      return { language: range.toLowerCase().split("-")[0], weight: Number(quality ?? 1) || 0 };
    });
  return wishes
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map((wish) => wish.language)
    .find(isLocale);
}
