import { firstLocale, isLocale, preferredLocale } from "@/app/_domain/locales";
import { type Speech, speak } from "@/app/_i18n/translator";
import type { RequestContext } from "./request-context";

/**
 * The language of a page: the reader's own choice in the address, then the language of what is
 * shown (a ticket's, a desk's), then what the browser asks for.
 */
export function pageSpeech(request: RequestContext, subject?: string | null): Speech {
  const chosen = request.url.searchParams.get("lang");
  return speak(firstLocale(chosen, subject, preferredLocale(request.acceptLanguage)));
}

/** The path with the reader's choice of language kept. */
export function withLanguage(request: RequestContext, path: string): string {
  const chosen = request.url.searchParams.get("lang");
  if (!isLocale(chosen)) return path;
  const url = new URL(path, request.url);
  url.searchParams.set("lang", chosen);
  return `${url.pathname}${url.search}${url.hash}`;
}
