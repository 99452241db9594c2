import { readSigningExamples } from "@/app/_domain/desks/signing-examples";
import { DeskFrame } from "@/app/_ui/staff/desk-frame";
import { DeskSigning } from "@/app/_ui/staff/desk-signing";
import { type DeskParams, deskHere } from "../../_forms/desk-here";

/** `/staff/desks/<desk_token>/signing` */
export default async function SigningPage(props: DeskParams) {
  const { speech, desk } = await deskHere(props);
  return (
    <DeskFrame speech={speech} desk={desk} tab="widget">
      <DeskSigning speech={speech} examples={await readSigningExamples()} />
    </DeskFrame>
  );
}
