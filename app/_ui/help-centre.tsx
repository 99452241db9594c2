"use client";

import type { Palette } from "@/app/_domain/desks/palette";
import { speak } from "@/app/_i18n/translator";
import { accentRules } from "./accent-style";
import { Document } from "./document";
import type { View } from "./view";

interface Props extends View {
  /** In the reader's language, each with the path of its page. */
  desks: { token: string; name: string; description: string; palette: Palette; href: string }[];
}

/** The desks that are active and listed, to choose from. */
export function HelpCentre({ desks, ...view }: Props) {
  const speech = speak(view.locale);
  const { t } = speech;
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
          {desks.map(({ token, href, name, description }) => (
            <li key={token}>
              <a className="desk" href={href}>
                <strong>{name}</strong>
                {description && <span className="hint">{description}</span>}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Document>
  );
}
