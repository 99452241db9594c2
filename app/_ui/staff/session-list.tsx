import type { StaffSession } from "@/app/_domain/staff/sessions";
import type { Speech } from "@/app/_i18n/translator";
import type { Send } from "./form-state";
import type { FormTexts } from "./form-texts";
import { TeamDeed } from "./team-deed";

interface Props {
  speech: Speech;
  texts: FormTexts;
  sessions: StaffSession[];
  now: Date;
  send: { endOne: Send; endOthers: Send };
}

/** Where somebody is signed in, and the way to end it there. */
export function SessionList({ speech, texts, sessions, now, send }: Props) {
  const { t, times } = speech;
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t("staffProfile.session.title")}</h2>
      <ul className="people">
        {sessions.map((session) => (
          <li key={session.id}>
            <p>
              <strong>{deviceName(speech, session)}</strong>
              {session.current && ` (${t("staffProfile.session.here")})`}
              <span className="hint">
                {t("staffProfile.session.since", {
                  since: times.relative(session.signedInAt, now),
                  used: times.relative(session.lastUsedAt, now),
                })}
              </span>
            </p>
            {!session.current && (
              <TeamDeed
                send={send.endOne}
                texts={texts}
                hidden={{ id: session.id }}
                label={t("staffProfile.session.end")}
                about={deviceName(speech, session)}
              />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <TeamDeed
          send={send.endOthers}
          texts={texts}
          hidden={{}}
          label={t("staffProfile.session.endOthersSend")}
          ask={{
            title: t("staffProfile.session.endOthers"),
            hint: t("staffProfile.session.endOthersHint"),
          }}
        />
      )}
    </section>
  );
}

function deviceName({ t }: Speech, { browser, system }: StaffSession): string {
  if (browser && system) return t("staffProfile.session.device", { browser, system });
  return browser ?? system ?? t("staffProfile.session.unknown");
}
