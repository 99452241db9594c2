import Link from "next/link";
import { readMailTexts } from "@/app/_domain/mail/mail-texts";
import { DeskFrame } from "@/app/_ui/staff/desk-frame";
import { DeskMailList } from "@/app/_ui/staff/desk-mail-list";
import { DeskSenderForm } from "@/app/_ui/staff/desk-sender-form";
import { MailTestForm } from "@/app/_ui/staff/mail-test-form";
import { mailTestTexts } from "@/app/_ui/staff/mail-test-texts";
import { senderTexts } from "@/app/_ui/staff/mail-text-texts";
import { staffAndSpeech } from "@/app/_web/staff-here";
import { type DeskParams, deskHere } from "../../_forms/desk-here";
import { senderOf } from "../../_forms/desk-props";
import { saveSender, sendTest } from "./actions";

/** `/staff/desks/<desk_token>/mail` */
export default async function MailPage(props: DeskParams) {
  const { speech, desk, done, showing } = await deskHere(props);
  const { staff } = await staffAndSpeech();
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
      <MailTestForm
        desk={desk.token}
        mail={`ticket_opened/${staff.locale}`}
        send={sendTest}
        texts={mailTestTexts(speech, staff.email)}
      />
      <p className="part">
        <Link href="/staff/mails">{speech.t("staffMail.all")}</Link>
      </p>
    </DeskFrame>
  );
}
