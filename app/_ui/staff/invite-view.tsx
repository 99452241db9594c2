import type { Invitation } from "@/app/_domain/staff/invite-staff";
import type { Speech } from "@/app/_i18n/translator";
import { FormCopy } from "./form-copy";
import type { Send } from "./form-state";
import { sessionFormTexts } from "./session-form-texts";
import { TeamDeed } from "./team-deed";
import { reachText } from "./team-reach";

interface Props {
  speech: Speech;
  invitation: Invitation;
  desks: { id: string; name: string }[];
  /** Absent where it is too old. */
  link: string | undefined;
  send: Send;
}

/** An open invitation: its link to hand over, and the way to withdraw it. */
export function InviteView({ speech, invitation, desks, link, send }: Props) {
  const { t, times } = speech;
  const { id, name, role, deskIds, expiresAt } = invitation;
  return (
    <>
      <p className="facts">
        {name && <span>{name}</span>}
        <span>{t(`staffTeam.role.${role}`)}</span>
        <span>{reachText(speech, role === "admin" ? null : deskIds, desks)}</span>
        <span>
          {link
            ? t("staffTeam.invitation.until", { when: times.exact(expiresAt) })
            : t("staffTeam.invitation.expired")}
        </span>
      </p>
      {link && (
        <section>
          <p>{t("staffTeam.invitation.linkHint")}</p>
          <FormCopy
            text={link}
            label={t("staffTeam.invitation.link")}
            copy={t("staffTeam.copy")}
            copied={t("staffTeam.copied")}
          />
        </section>
      )}
      <TeamDeed
        send={send}
        texts={sessionFormTexts(speech)}
        hidden={{ id }}
        label={t("staffTeam.invitation.revokeSend")}
        ask={{
          title: t("staffTeam.invitation.revoke"),
          hint: t("staffTeam.invitation.revokeHint"),
        }}
      />
    </>
  );
}
