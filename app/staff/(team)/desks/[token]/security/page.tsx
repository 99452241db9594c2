import { IDENTITY_FIELDS } from "@/app/_domain/clients/identity";
import { DeskFrame } from "@/app/_ui/staff/desk-frame";
import { DeskSecurityView } from "@/app/_ui/staff/desk-security-view";
import { type DeskParams, deskHere } from "../../_forms/desk-here";
import { securityOf } from "../../_forms/desk-props";
import { OVERLAPS } from "../../_forms/security-forms";
import { check, rotate, saveLevel, show } from "./actions";

const CHECKED = ["signed_at", ...IDENTITY_FIELDS];

/** `/staff/desks/<desk_token>/security` */
export default async function SecurityPage(props: DeskParams) {
  const { speech, desk, done, showing, overlap } = await deskHere(props);
  return (
    <DeskFrame speech={speech} desk={desk} tab="security" done={done}>
      <DeskSecurityView
        speech={speech}
        desk={securityOf(desk)}
        showing={showing}
        level={saveLevel}
        keys={{ overlaps: OVERLAPS, chosen: overlap, show, rotate }}
        checker={{ fields: CHECKED, send: check }}
      />
    </DeskFrame>
  );
}
