import type { Speech } from "@/app/_i18n/translator";

interface Props {
  speech: Speech;
  /** Where it leads: an address, so that it works without scripts and changes nothing. */
  action: string;
  label: string;
  hint: string;
  /** In seconds. */
  overlaps: readonly string[];
}

/** How long a key stays good beside the one that is about to replace it. */
export function KeyOverlap({ speech: { t }, action, label, hint, overlaps }: Props) {
  return (
    <form action={action} method="get">
      <div className="field">
        <label htmlFor="overlap">{label}</label>
        <small id="overlap-hint">{hint}</small>
        <select id="overlap" name="overlap" className="input" aria-describedby="overlap-hint">
          {overlaps.map((seconds) => (
            <option key={seconds} value={seconds}>
              {overlapText(t, seconds)}
            </option>
          ))}
        </select>
      </div>
      <p className="after">
        <button type="submit" className="button plain">
          {t("staffDesks.key.goOn")}
        </button>
      </p>
    </form>
  );
}

export function overlapText(t: Speech["t"], seconds: string): string {
  if (seconds === "3600") return t("staffDesks.key.hour");
  if (seconds === "86400") return t("staffDesks.key.day");
  return seconds === "604800" ? t("staffDesks.key.week") : t("staffDesks.key.atOnce");
}
