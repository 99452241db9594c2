import { readFileSync } from "node:fs";
import type english from "../../../messages/en.json";

type Words = typeof english;

export const LANGUAGES = ["pl", "en", "uk", "de", "fr", "es", "cs", "sk"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The texts of a language, as the portal has them. */
export function wordsOf(language: Language): Words {
  return JSON.parse(readFileSync(`messages/${language}.json`, "utf8"));
}

/** A text with its placeholders filled in. */
export function filled(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
