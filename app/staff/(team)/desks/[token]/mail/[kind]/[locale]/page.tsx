import { notFound } from "next/navigation";
import { neutralMailText } from "@/app/_domain/mail/default-mail-texts";
import { mailName } from "@/app/_domain/mail/mail-text-input";
import { readMailTexts } from "@/app/_domain/mail/mail-texts";
import { DeskFrame } from "@/app/_ui/staff/desk-frame";
import { DeskMailText } from "@/app/_ui/staff/desk-mail-text";
import { environment } from "@/app/_web/environment";
import { type DeskParams, deskHere } from "../../../../_forms/desk-here";
import { reset, saveText } from "../../actions";

type Params = DeskParams & { params: Promise<{ token: string; kind: string; locale: string }> };

/** `/staff/desks/<desk_token>/mail/<kind>/<language>` */
export default async function MailTextPage(props: Params) {
  const { speech, desk, done, showing } = await deskHere(props);
  const named = mailName.safeParse(await props.params);
  if (!named.success) notFound();
  const { kind, locale } = named.data;
  const mail = (await readMailTexts(desk)).find(
    (text) => text.kind === kind && text.locale === locale,
  );
  if (!mail) notFound();
  return (
    <DeskFrame speech={speech} desk={desk} tab="mail" done={done}>
      <DeskMailText
        key={showing}
        speech={speech}
        desk={desk}
        mail={mail}
        neutral={neutralMailText(kind, locale)}
        accountUrl={environment().APP_URL}
        send={{ save: saveText, reset }}
      />
    </DeskFrame>
  );
}
