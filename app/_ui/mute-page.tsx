"use client";

import type { MutedTicket } from "@/app/_domain/mail/mute-mails";
import { speak } from "@/app/_i18n/translator";
import { Document } from "./document";
import type { View } from "./view";

/** One question with one button, for it is opened from a mail; then the way back. */
export function MutePage({ ticket, ...view }: View & { ticket: MutedTicket }) {
  const speech = speak(view.locale);
  const { t } = speech;
  const { number, muted, desk } = ticket;
  const title = t(muted ? "mail.muting.done" : "mail.muting.ask", { number });
  return (
    <Document speech={speech} view={view} title={title} desk={desk}>
      <h1 className="text-title">{title}</h1>
      <p className="lead">{t(muted ? "mail.muting.doneText" : "mail.muting.askText")}</p>
      <form className="mt-8" method="post">
        {muted ? (
          <button className="button plain" type="submit" name="mails" value="again">
            {t("mail.muting.again")}
          </button>
        ) : (
          <button className="button" type="submit">
            {t("mail.muting.stop")}
          </button>
        )}
      </form>
    </Document>
  );
}
