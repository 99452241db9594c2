import type { Speech } from "@/app/_i18n/translator";

/** A ticket's public address, to keep and to copy. */
export function KeptLink({ speech: { t }, link }: { speech: Speech; link: string }) {
  return (
    <div className="field mt-4">
      <label htmlFor="link">{t("ticket.keepLink")}</label>
      <div className="row">
        <input className="input" id="link" readOnly value={link} />
        <copy-link data-done={t("ticket.linkCopied")}>
          <button className="button plain mt-1.5" type="button">
            {t("ticket.copyLink")}
          </button>
        </copy-link>
      </div>
    </div>
  );
}

/** The same out of the way, for whoever looks for it. */
export function LinkToKeep({ speech, link }: { speech: Speech; link: string }) {
  return (
    <details className="rule">
      <summary>{speech.t("ticket.keepLink")}</summary>
      <p className="hint mt-1">{speech.t("ticket.linkNote")}</p>
      <KeptLink speech={speech} link={link} />
    </details>
  );
}
