import { languageFor } from "@/app/_domain/locales";
import { type Speech, speak } from "@/app/_i18n/translator";
import { currentRequest } from "./request-context";
import { staffHere } from "./staff-here";

/** The texts of the pages that open before anybody is signed in. */
export async function visitorSpeech(): Promise<Speech> {
  const { acceptLanguage } = currentRequest();
  return speak(languageFor({ chosen: (await staffHere())?.locale, browser: acceptLanguage }));
}
