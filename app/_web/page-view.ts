import { isLocale, type LanguageWishes, languageFor } from "@/app/_domain/locales";
import type { View } from "@/app/_ui/view";
import type { RequestContext } from "./request-context";

/** What this request says of the language its reader wants. */
export function languageWishes({ url, acceptLanguage }: RequestContext): LanguageWishes {
  return { chosen: url.searchParams.get("lang"), browser: acceptLanguage };
}

/** What every view is told. `subject` is the language of what it shows. */
export function viewOf(request: RequestContext, subject?: string | null): View {
  const { nonce, url } = request;
  const locale = languageFor({ ...languageWishes(request), subject });
  return { locale, search: url.search, nonce };
}

/** The path with the reader's choice of language kept. */
export function withLanguage(request: RequestContext, path: string): string {
  const chosen = request.url.searchParams.get("lang");
  if (!isLocale(chosen)) return path;
  const url = new URL(path, request.url);
  url.searchParams.set("lang", chosen);
  return `${url.pathname}${url.search}${url.hash}`;
}

export function homeOf(request: RequestContext): string {
  return withLanguage(request, "/");
}
