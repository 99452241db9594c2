import { FILL_COMPANIES, FILL_PLANS } from "@/prisma/fill/companies";
import { FILL_LANGUAGES } from "@/prisma/fill/languages";
import { LOCALES, type Locale } from "../locales";
import type { SeededRandom } from "./seeded-random";

/** A company and the one person there who writes. */
export interface MadeUpClient {
  externalId: string;
  email: string;
  name: string;
  url: string;
  plan: string;
  user: { externalId: string; email: string; name: string; phone: string };
  locale: Locale;
}

export function makeUpClient(random: SeededRandom, index: number): MadeUpClient {
  const locale = random.pick(LOCALES);
  const { firstNames, lastNames } = languageOf(locale);
  const company = random.pick(FILL_COMPANIES);
  const place = String(index + 1).padStart(5, "0");
  const domain = `c${place}.${company.domain}`;
  const name = `${random.pick(firstNames)} ${random.pick(lastNames)}`;
  return {
    externalId: `FILL-${place}`,
    email: `office@${domain}`,
    name: `${company.name} ${index + 1}`,
    url: `https://www.${domain}`,
    plan: random.pick(FILL_PLANS),
    user: {
      externalId: `FILL-USER-${place}`,
      email: `${mailboxOf(name)}@${domain}`,
      name,
      // Numbers that are kept for fiction: nobody's telephone rings.
      phone: `+1202555${String(100 + random.below(100)).padStart(4, "0")}`,
    },
    locale,
  };
}

export function languageOf(locale: Locale) {
  const language = FILL_LANGUAGES[locale];
  if (!language) throw new Error(`There are no words to fill with in ${locale}`);
  return language;
}

function mailboxOf(name: string): string {
  const letters = name.toLowerCase().replaceAll("ł", "l").normalize("NFD");
  const words = letters.replace(/[^a-z ]/g, "").split(" ");
  return words.filter(Boolean).join(".") || "office.manager";
}
