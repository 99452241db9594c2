import { notFound } from "next/navigation";
import { listGroups } from "@/app/_domain/staff/groups";
import { listStaff } from "@/app/_domain/staff/manage-staff";
import { speak } from "@/app/_i18n/translator";
import { TeamGroupForm } from "@/app/_ui/staff/team-group-form";
import { TeamPage } from "@/app/_ui/staff/team-page";
import { groupTexts } from "@/app/_ui/staff/team-texts";
import { requireRight } from "@/app/_web/staff-here";
import { dropGroup, saveGroup } from "../../actions";

export default async function Group({ params }: { params: Promise<{ id: string }> }) {
  const by = await requireRight("run_team");
  const { id } = await params;
  const [groups, people] = await Promise.all([listGroups(), listStaff({ by })]);
  const group = groups.find((each) => each.id === id);
  if (!group) notFound();
  const speech = speak(by.locale);
  // Who was deactivated stays a member where they are one, and is not offered otherwise.
  const offered = people.filter(
    (person) => !person.deactivatedAt || group.memberIds.includes(person.id),
  );
  return (
    <TeamPage speech={speech} title={group.name} tab="groups">
      <TeamGroupForm
        send={{ saveGroup, dropGroup }}
        texts={groupTexts(speech)}
        group={group}
        people={offered.map(({ id, name, email }) => ({ id, name, email }))}
      />
    </TeamPage>
  );
}
