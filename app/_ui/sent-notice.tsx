import type { Speech } from "@/app/_i18n/translator";

interface Props {
  speech: Speech;
  number: string;
  link: string;
}

/** What a person sees right after writing: the number, and the way back. */
export function SentNotice({ speech, number, link }: Props) {
  const { t } = speech;
  return (
    <section className="notice" role="status">
      <h2>{t("ticket.sent", { number })}</h2>
      <p className="mt-1">{t("ticket.sentNext")}</p>
      <div className="field mt-4">
        <label htmlFor="link">{t("ticket.keepLink")}</label>
        <div className="row">
          <input className="input flex-1 min-w-0" id="link" readOnly value={link} />
          <copy-link data-done={t("ticket.linkCopied")}>
            <button className="button plain mt-1.5" type="button">
              {t("ticket.copyLink")}
            </button>
          </copy-link>
        </div>
      </div>
    </section>
  );
}
