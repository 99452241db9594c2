import type { Speech } from "@/app/_i18n/translator";

/** What could not be sent, to be copied. */
export function WrittenText({ speech: { t }, text }: { speech: Speech; text: string }) {
  return (
    <div className="field mt-4">
      <label htmlFor="written">{t("frame.written")}</label>
      <small id="written-hint">{t("frame.writtenHint")}</small>
      <textarea
        className="input"
        id="written"
        aria-describedby="written-hint"
        readOnly
        rows={6}
        value={text}
        dir="auto"
      />
      <copy-link data-done={t("frame.copied")}>
        <button className="button plain mt-4" type="button">
          {t("frame.copy")}
        </button>
      </copy-link>
    </div>
  );
}
