import { createTranslator, type Messages } from "next-intl";
import type { Locale } from "@/app/_domain/locales";
import cs from "@/messages/cs.json";
import de from "@/messages/de.json";
import en from "@/messages/en.json";
import es from "@/messages/es.json";
import fr from "@/messages/fr.json";
import pl from "@/messages/pl.json";
import sk from "@/messages/sk.json";
import uk from "@/messages/uk.json";
import { sizesIn } from "./sizes";
import { timesIn } from "./times";

const MESSAGES: Record<Locale, Messages> = { pl, en, uk, de, fr, es, cs, sk };

function create(locale: Locale) {
  const t = createTranslator({ locale, messages: MESSAGES[locale], timeZone: "UTC" });
  return { locale, t, times: timesIn(locale), size: sizesIn(locale) };
}

/** Texts, times and sizes of one language. */
export type Speech = ReturnType<typeof create>;

const speeches = new Map<Locale, Speech>();

/**
 * One translator a language and process, where next-intl makes one a request: it keeps what it
 * parsed, which is most of what a page spends on texts.
 */
export function speak(locale: Locale): Speech {
  const known = speeches.get(locale);
  if (known) return known;
  const speech = create(locale);
  speeches.set(locale, speech);
  return speech;
}
