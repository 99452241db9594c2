import { DeskFrame } from "@/app/_ui/staff/desk-frame";
import { DeskGeneralForm } from "@/app/_ui/staff/desk-general-form";
import { generalTexts } from "@/app/_ui/staff/desk-general-texts";
import { LOOK } from "@/app/_widget/look";
import { type DeskParams, deskHere } from "../_forms/desk-here";
import { settingsOf } from "../_forms/desk-props";
import { saveGeneral } from "../actions";

/** `/staff/desks/<desk_token>` */
export default async function DeskPage(props: DeskParams) {
  const { speech, desk, done, showing } = await deskHere(props);
  return (
    <DeskFrame speech={speech} desk={desk} tab="general" done={done}>
      <DeskGeneralForm
        key={showing}
        desk={settingsOf(desk)}
        send={saveGeneral}
        texts={generalTexts(speech)}
        look={LOOK}
        now={new Date().toISOString()}
      />
    </DeskFrame>
  );
}
