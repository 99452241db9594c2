import { LANGUAGES, LOCALES } from "@/app/_domain/locales";
import type { Speech } from "@/app/_i18n/translator";

/** Links to this same page in the other languages. */
export function LanguageChoice({ speech, search }: { speech: Speech; search: string }) {
  const others = new URLSearchParams(search);
  others.delete("send");
  return (
    <nav className="wrap" aria-label={speech.t("page.language")}>
      <ul>
        {LOCALES.map((locale) => {
          others.set("lang", locale);
          return (
            <li key={locale} lang={locale}>
              {locale === speech.locale ? (
                <span aria-current="true">{LANGUAGES[locale]}</span>
              ) : (
                <a href={`?${others}`} hrefLang={locale} rel="nofollow">
                  {LANGUAGES[locale]}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
