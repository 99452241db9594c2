import type { ReactNode } from "react";
import type { Palette } from "@/app/_domain/desks/palette";
import type { Speech } from "@/app/_i18n/translator";
import { accentRules } from "./accent-style";
import { LanguageChoice } from "./language-choice";
import { PageHead } from "./page-head";
import type { View } from "./view";

interface Props {
  speech: Speech;
  title: string;
  view: View;
  desk?: { name: string; palette: Palette; href?: string } | undefined;
  /** Further style rules that this page needs. */
  rules?: string;
  children: ReactNode;
}

/** A whole client page: head, slim header, content, language choice. */
export function Document({ speech, title, view, desk, rules = "", children }: Props) {
  const { t, locale } = speech;
  const name = desk?.name ?? t("page.helpCentre");
  const styles = (desk ? accentRules(":root", desk.palette) : "") + rules;
  return (
    <html lang={locale}>
      <PageHead title={title} name={name} styles={styles} nonce={view.nonce} />
      <body>
        <a className="skip" href="#content">
          {t("page.skip")}
        </a>
        <header className="masthead">
          <p className="wrap">{desk?.href ? <a href={desk.href}>{name}</a> : name}</p>
        </header>
        <main className="wrap" id="content" tabIndex={-1}>
          {children}
        </main>
        <footer className="languages">
          <LanguageChoice speech={speech} search={view.search} />
        </footer>
      </body>
    </html>
  );
}
