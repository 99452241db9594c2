import { listDesks } from "@/app/_domain/desks/desk";
import { listInvitations } from "@/app/_domain/staff/invite-staff";
import { listStaff } from "@/app/_domain/staff/manage-staff";
import { speak } from "@/app/_i18n/translator";
import { TeamFrame } from "@/app/_ui/staff/team-frame";
import { TeamInvitations } from "@/app/_ui/staff/team-invitations";
import { TeamPeople } from "@/app/_ui/staff/team-people";
import { requireRight } from "@/app/_web/staff-here";
import { doneHere } from "./_forms/done-here";

export default async function Team() {
  const by = await requireRight("run_team");
  const speech = speak(by.locale);
  const now = new Date();
  const [people, invitations, desks] = await Promise.all([
    listStaff({ by }),
    listInvitations({ by, now }),
    listDesks(),
  ]);
  return (
    <TeamFrame speech={speech} tab="people" done={doneHere()}>
      <TeamPeople speech={speech} people={people} desks={desks} ownId={by.id} now={now} />
      <TeamInvitations speech={speech} invitations={invitations} />
    </TeamFrame>
  );
}
