"use client";

import type { ListedDesk } from "@/app/_domain/desks/read-desk-page";
import { speak } from "@/app/_i18n/translator";
import { accentRules } from "./accent-style";
import { Document } from "./document";
import type { View } from "./view";

interface Props extends View {
  /** Each with the path of its page. */
  desks: (ListedDesk & { href: string })[];
}

/** The desks that are active and listed, to choose from. */
export function HelpCentre({ desks, ...view }: Props) {
  const speech = speak(view.locale);
  const { t, locale } = speech;
  const open = desks.length > 0;
  const rules = desks
    .map(({ palette }, index) => accentRules(`.desks li:nth-child(${index + 1})`, palette))
    .join("");
  return (
    <Document speech={speech} view={view} title={t("page.helpCentre")} rules={rules}>
      <h1 className="text-title">{t(open ? "home.title" : "home.empty")}</h1>
      <p className="lead">{t(open ? "home.intro" : "home.emptyNext")}</p>
      {open && (
        <ul className="desks">
          {desks.map(({ token, href, name, ...desk }) => {
            const about = desk.translations[locale]?.description ?? desk.description;
            return (
              <li key={token}>
                <a className="desk" href={href}>
                  <strong>{name}</strong>
                  {about && <span className="hint">{about}</span>}
                </a>
              </li>
            );
          })}
        </ul>
      )}
    </Document>
  );
}
