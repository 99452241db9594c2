import type { TeamMember } from "@/app/_domain/staff/manage-staff";
import type { Speech } from "@/app/_i18n/translator";
import type { AnsweredState, Send } from "./form-state";
import { TeamAccessForm } from "./team-access-form";
import { TeamDeed } from "./team-deed";
import { TeamResetLink } from "./team-reset-link";
import { lastSeen } from "./team-state";
import { accessTexts, resetLinkTexts } from "./team-texts";

interface Props {
  speech: Speech;
  person: TeamMember;
  desks: { id: string; name: string }[];
  /** Whoever looks is this person. */
  isOwn: boolean;
  now: Date;
  send: {
    saveAccess: Send;
    deactivate: Send;
    reactivate: Send;
    makeResetLink: Send<AnsweredState<string>>;
  };
}

export function TeamPersonView({ speech, person, desks, isOwn, now, send }: Props) {
  const { t } = speech;
  const { id, name, role, deskIds, deactivatedAt } = person;
  const texts = accessTexts(speech);
  return (
    <>
      <p className="facts">
        <span>{person.email}</span>
        <span>
          {deactivatedAt
            ? t("staffTeam.state.deactivated")
            : lastSeen(speech, person.lastUsedAt, now)}
        </span>
        <span>
          {t(person.twoFactorEnabled ? "staffTeam.state.factor" : "staffTeam.state.noFactor")}
        </span>
      </p>
      <section aria-labelledby="access">
        <h2 id="access">{t("staffTeam.person.access")}</h2>
        {isOwn ? (
          <p>{t("staffTeam.person.own")}</p>
        ) : (
          <TeamAccessForm
            send={send.saveAccess}
            texts={texts}
            person={{ id, role, deskIds }}
            desks={desks}
          />
        )}
      </section>
      {!deactivatedAt && !isOwn && (
        <>
          <section aria-labelledby="reset">
            <h2 id="reset">{t("staffTeam.person.reset")}</h2>
            <p>{t("staffTeam.person.resetHint", { name })}</p>
            <TeamResetLink send={send.makeResetLink} texts={resetLinkTexts(speech, name)} id={id} />
          </section>
          <TeamDeed
            send={send.deactivate}
            texts={texts.form}
            hidden={{ id }}
            label={t("staffTeam.person.deactivateSend", { name })}
            ask={{
              title: t("staffTeam.person.deactivate"),
              hint: t("staffTeam.person.deactivateHint", { name }),
            }}
          />
        </>
      )}
      {deactivatedAt && (
        <TeamDeed
          send={send.reactivate}
          texts={texts.form}
          hidden={{ id }}
          label={t("staffTeam.person.reactivate")}
        />
      )}
    </>
  );
}
