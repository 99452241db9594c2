import { notFound } from "next/navigation";
import { listDesks } from "@/app/_domain/desks/desk";
import { invitationToken, listInvitations } from "@/app/_domain/staff/invite-staff";
import { speak } from "@/app/_i18n/translator";
import { InviteView } from "@/app/_ui/staff/invite-view";
import { TeamPage } from "@/app/_ui/staff/team-page";
import { environment } from "@/app/_web/environment";
import { requireRight } from "@/app/_web/staff-here";
import { revoke } from "../../actions";

export default async function Invitation({ params }: { params: Promise<{ id: string }> }) {
  const by = await requireRight("run_team");
  const now = new Date();
  const { id } = await params;
  const invitation = (await listInvitations({ by, now })).find((each) => each.id === id);
  if (!invitation) notFound();
  const speech = speak(by.locale);
  const { email, expired } = invitation;
  const token = expired ? undefined : await invitationToken({ by, invitationId: id, now });
  return (
    <TeamPage speech={speech} title={speech.t("staffTeam.invitation.title", { email })}>
      <InviteView
        speech={speech}
        invitation={invitation}
        desks={await listDesks()}
        link={token && `${environment().APP_URL}/staff/invitation/${token}`}
        send={revoke}
      />
    </TeamPage>
  );
}
