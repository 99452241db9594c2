import Link from "next/link";
import type { Speech } from "@/app/_i18n/translator";
import { DeskKeyForm, type ShownKey } from "./desk-key-form";
import { keyTexts } from "./desk-security-texts";
import type { AnsweredState, Send } from "./form-state";
import { KeyOverlap, overlapText } from "./key-overlap";

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
      {props.chosen === undefined ? (
        <KeyOverlap
          speech={speech}
          action={`/staff/desks/${desk.token}/security#key`}
          label={t("staffDesks.key.overlap")}
          hint={t("staffDesks.key.overlapHint")}
          overlaps={props.overlaps}
        />
      ) : (
        <Confirmation {...props} />
      )}
    </section>
  );
}

function Confirmation({ speech, desk, chosen = "0", rotate }: Props) {
  const { t } = speech;
  const fields = { desk: desk.token, overlap: chosen, version: `${desk.secretVersion}` };
  const isAtOnce = chosen === "0";
  const overlap = overlapText(t, chosen);
  return (
    <DeskKeyForm
      makes
      fields={fields}
      send={rotate}
      texts={keyTexts(speech)}
      ask={
        <>
          <p>
            {isAtOnce ? t("staffDesks.key.askAtOnce") : t("staffDesks.key.askOverlap", { overlap })}
          </p>
          <p className="hint">{t("staffDesks.key.sessions")}</p>
        </>
      }
      cancel={
        <Link href={`/staff/desks/${desk.token}/security`}>{t("staffDesks.key.cancel")}</Link>
      }
    />
  );
}
