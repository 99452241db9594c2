import { readListedDesks } from "@/app/_domain/desks/read-desk-page";
import { DeskCard } from "@/app/_ui/desk-card";
import { Document } from "@/app/_ui/document";
import { pageSpeech, withLanguage } from "@/app/_web/page-speech";
import { currentRequest } from "@/app/_web/request-context";

/** The help centre: the desks that are active and listed. */
export default async function HelpCentrePage() {
  const request = currentRequest();
  const speech = pageSpeech(request);
  const { t } = speech;
  const desks = await readListedDesks();
  return (
    <Document
      speech={speech}
      request={{ search: request.url.search, nonce: request.nonce }}
      title={t("page.helpCentre")}
    >
      <h1 className="text-title">{desks.length > 0 ? t("home.title") : t("home.empty")}</h1>
      <p className="lead">{desks.length > 0 ? t("home.intro") : t("home.emptyNext")}</p>
      <ul className="desks">
        {desks.map((desk) => (
          <li key={desk.token}>
            <DeskCard
              desk={desk}
              locale={speech.locale}
              href={withLanguage(request, `/d/${desk.token}`)}
            />
          </li>
        ))}
      </ul>
    </Document>
  );
}
