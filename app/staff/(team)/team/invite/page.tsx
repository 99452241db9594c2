import { listDesks } from "@/app/_domain/desks/desk";
import { speak } from "@/app/_i18n/translator";
import { InviteForm } from "@/app/_ui/staff/invite-form";
import { TeamPage } from "@/app/_ui/staff/team-page";
import { accessTexts } from "@/app/_ui/staff/team-texts";
import { requireRight } from "@/app/_web/staff-here";
import { invite } from "../actions";

export default async function Invite() {
  const { locale } = await requireRight("run_team");
  const speech = speak(locale);
  const desks = (await listDesks()).map(({ id, name }) => ({ id, name }));
  return (
    <TeamPage speech={speech} title={speech.t("staffTeam.invite")}>
      <InviteForm send={invite} texts={accessTexts(speech)} desks={desks} />
    </TeamPage>
  );
}
