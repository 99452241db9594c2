import Link from "next/link";
import type { Speech } from "@/app/_i18n/translator";
import { DeskKeyForm, type ShownKey } from "./desk-key-form";
import { keyTexts } from "./desk-security-texts";
import type { AnsweredState, Send } from "./form-state";

interface Props {
  speech: Speech;
  desk: { token: string; secretVersion: number };
  /** How long the old key can stay good, in seconds. */
  overlaps: readonly string[];
  /** The time that was chosen, where a new key is about to be made. */
  chosen: string | undefined;
  show: Send<AnsweredState<ShownKey>>;
  rotate: Send<AnsweredState<ShownKey>>;
}

/** The secret key: shown when asked for, replaced in two steps. */
export function DeskKeyView(props: Props) {
  const { speech, desk, show } = props;
  const { t } = speech;
  return (
    <section className="part" id="key">
      <h2>{t("staffDesks.key.title")}</h2>
      <p className="lead">{t("staffDesks.key.intro", { version: desk.secretVersion })}</p>
      <DeskKeyForm fields={{ desk: desk.token }} send={show} texts={keyTexts(speech)} />
      <h3>{t("staffDesks.key.rotate")}</h3>
      {props.chosen === undefined ? <OverlapForm {...props} /> : <Confirmation {...props} />}
    </section>
  );
}

/** Leads to the confirmation: an address, so that it works without scripts and changes nothing. */
function OverlapForm({ speech: { t }, desk, overlaps }: Props) {
  return (
    <form action={`/staff/desks/${desk.token}/security#key`} method="get">
      <div className="field">
        <label htmlFor="overlap">{t("staffDesks.key.overlap")}</label>
        <small id="overlap-hint">{t("staffDesks.key.overlapHint")}</small>
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

function Confirmation({ speech, desk, chosen = "0", rotate }: Props) {
  const { t } = speech;
  const fields = { desk: desk.token, overlap: chosen, version: `${desk.secretVersion}` };
  const isAtOnce = chosen === "0";
  const overlap = overlapText(t, chosen);
  return (
    <div className="ask">
      <p>
        {isAtOnce ? t("staffDesks.key.askAtOnce") : t("staffDesks.key.askOverlap", { overlap })}
      </p>
      <p className="hint">{t("staffDesks.key.sessions")}</p>
      <div className="row">
        <DeskKeyForm makes fields={fields} send={rotate} texts={keyTexts(speech)} />
        <Link href={`/staff/desks/${desk.token}/security`}>{t("staffDesks.key.cancel")}</Link>
      </div>
    </div>
  );
}

function overlapText(t: Speech["t"], seconds: string): string {
  if (seconds === "3600") return t("staffDesks.key.hour");
  if (seconds === "86400") return t("staffDesks.key.day");
  return seconds === "604800" ? t("staffDesks.key.week") : t("staffDesks.key.atOnce");
}
