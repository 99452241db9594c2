import type { Speech } from "@/app/_i18n/translator";
import { sessionFormTexts } from "./session-form-texts";

export type AccessTexts = ReturnType<typeof accessTexts>;

/** The forms that say what somebody may do. */
export function accessTexts(speech: Speech) {
  const { t } = speech;
  return {
    form: sessionFormTexts(speech),
    labels: {
      email: t("staffTeam.invitation.email"),
      name: t("staffTeam.invitation.name"),
      role: t("staffTeam.role.label"),
      reach: t("staffTeam.reach.label"),
    },
    role: {
      agent: { label: t("staffTeam.role.agent"), hint: t("staffTeam.role.agentHint") },
      admin: { label: t("staffTeam.role.admin"), hint: t("staffTeam.role.adminHint") },
    },
    reach: {
      all: { label: t("staffTeam.reach.all"), hint: t("staffTeam.reach.allHint") },
      some: { label: t("staffTeam.reach.some") },
    },
    invite: t("staffTeam.invitation.send"),
    save: t("staffTeam.person.save"),
  };
}

export type GroupTexts = ReturnType<typeof groupTexts>;

export function groupTexts(speech: Speech) {
  const { t } = speech;
  return {
    form: sessionFormTexts(speech),
    labels: { name: t("staffTeam.group.name") },
    title: t("staffTeam.group.new"),
    create: t("staffTeam.group.create"),
    members: t("staffTeam.group.members"),
    save: t("staffTeam.group.save"),
    drop: t("staffTeam.group.deleteSend"),
    ask: { title: t("staffTeam.group.delete"), hint: t("staffTeam.group.deleteHint") },
  };
}

/** `name` is who gets the link. */
export function resetLinkTexts(speech: Speech, name: string) {
  const { t } = speech;
  return {
    form: sessionFormTexts(speech),
    send: t("staffTeam.person.resetSend"),
    link: t("staffTeam.person.resetLink"),
    keep: t("staffTeam.person.resetKeep", { name }),
    signInAgain: t("staffTeam.person.signInAgain"),
    copy: t("staffTeam.copy"),
    copied: t("staffTeam.copied"),
  };
}
