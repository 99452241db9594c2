import { type Locale, languageFor } from "@/app/_domain/locales";
import { type Speech, speak } from "@/app/_i18n/translator";
import { languageWishes } from "./page-view";
import { currentRequest } from "./request-context";
import { staffHere } from "./staff-here";

/** The texts of the pages that open before anybody is signed in. */
export async function visitorSpeech(): Promise<Speech> {
  return speak(await localeHere());
}

/** The language of whoever is signed in, or of the browser. */
export async function localeHere(): Promise<Locale> {
  const subject = (await staffHere())?.locale;
  return languageFor({ ...languageWishes(currentRequest()), subject });
}
