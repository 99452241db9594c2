import { listGroups } from "@/app/_domain/staff/groups";
import { speak } from "@/app/_i18n/translator";
import { TeamFrame } from "@/app/_ui/staff/team-frame";
import { TeamGroups } from "@/app/_ui/staff/team-groups";
import { TeamNewGroup } from "@/app/_ui/staff/team-new-group";
import { groupTexts } from "@/app/_ui/staff/team-texts";
import { requireRight } from "@/app/_web/staff-here";
import { doneHere } from "../_forms/done-here";
import { makeGroup } from "../actions";

export default async function Groups() {
  const { locale } = await requireRight("run_team");
  const speech = speak(locale);
  return (
    <TeamFrame speech={speech} tab="groups" done={doneHere()}>
      <TeamGroups speech={speech} groups={await listGroups()} />
      <TeamNewGroup send={makeGroup} texts={groupTexts(speech)} />
    </TeamFrame>
  );
}
