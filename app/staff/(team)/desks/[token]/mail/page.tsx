import { readMailTexts } from "@/app/_domain/mail/mail-texts";
import { DeskFrame } from "@/app/_ui/staff/desk-frame";
import { DeskMailList } from "@/app/_ui/staff/desk-mail-list";
import { DeskSenderForm } from "@/app/_ui/staff/desk-sender-form";
import { senderTexts } from "@/app/_ui/staff/mail-text-texts";
import { type DeskParams, deskHere } from "../../_forms/desk-here";
import { senderOf } from "../../_forms/desk-props";
import { saveSender } from "./actions";

/** `/staff/desks/<desk_token>/mail` */
export default async function MailPage(props: DeskParams) {
  const { speech, desk, done, showing } = await deskHere(props);
  const texts = await readMailTexts(desk);
  return (
    <DeskFrame speech={speech} desk={desk} tab="mail" done={done}>
      <DeskSenderForm
        key={showing}
        desk={senderOf(desk)}
        send={saveSender}
        texts={senderTexts(speech)}
      />
      <DeskMailList
        speech={speech}
        deskToken={desk.token}
        mails={texts.map(({ kind, locale, isOwn }) => ({ kind, locale, isOwn }))}
      />
    </DeskFrame>
  );
}
