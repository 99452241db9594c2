import Link from "next/link";
import type { Invitation } from "@/app/_domain/staff/invite-staff";
import type { Speech } from "@/app/_i18n/translator";

interface Props {
  speech: Speech;
  invitations: Invitation[];
}

/** Who was asked to join and has not yet. */
export function TeamInvitations({ speech: { t, times }, invitations }: Props) {
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{t("staffTeam.invitation.open")}</h2>
      <ul className="people">
        {invitations.map(({ id, email, name, role, invitedBy, expiresAt, expired }) => (
          <li key={id}>
            <p>
              <Link href={`/staff/team/invitations/${id}`}>{name || email}</Link>
              {name && <span className="hint">{email}</span>}
            </p>
            <p>
              {t(`staffTeam.role.${role}`)}
              {invitedBy && (
                <span className="hint">{t("staffTeam.invitation.by", { name: invitedBy })}</span>
              )}
            </p>
            <p>
              {expired
                ? t("staffTeam.invitation.expired")
                : t("staffTeam.invitation.until", { when: times.exact(expiresAt) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
