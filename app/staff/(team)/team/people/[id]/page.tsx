import { notFound } from "next/navigation";
import { listDesks } from "@/app/_domain/desks/desk";
import { listStaff } from "@/app/_domain/staff/manage-staff";
import { speak } from "@/app/_i18n/translator";
import { TeamPage } from "@/app/_ui/staff/team-page";
import { TeamPersonView } from "@/app/_ui/staff/team-person-view";
import { requireRight } from "@/app/_web/staff-here";
import { doneHere } from "../../_forms/done-here";
import { deactivate, makeResetLink, reactivate, saveAccess } from "../../actions";

export default async function Person({ params }: { params: Promise<{ id: string }> }) {
  const by = await requireRight("run_team");
  const { id } = await params;
  const [people, desks] = await Promise.all([listStaff({ by }), listDesks()]);
  const person = people.find((each) => each.id === id);
  if (!person) notFound();
  const speech = speak(by.locale);
  return (
    <TeamPage speech={speech} title={person.name} done={doneHere()}>
      <TeamPersonView
        speech={speech}
        person={person}
        desks={desks.map(({ id, name }) => ({ id, name }))}
        isOwn={person.id === by.id}
        now={new Date()}
        send={{ saveAccess, deactivate, reactivate, makeResetLink }}
      />
    </TeamPage>
  );
}
