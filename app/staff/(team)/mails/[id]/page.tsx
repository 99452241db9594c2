import { readMail } from "@/app/_domain/mail/unsent-mails";
import { speak } from "@/app/_i18n/translator";
import { MailView } from "@/app/_ui/staff/mail-view";
import { readableMail } from "@/app/_web/readable-mail";
import { requireRight } from "@/app/_web/staff-here";
import { orNotFound } from "../../desks/_forms/desk-here";
import { again } from "../actions";

/** `/staff/mails/<id>` */
export default async function MailPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireRight("run_mail");
  const speech = speak(staff.locale);
  const mail = await orNotFound(readMail(staff, (await params).id));
  const said = await readableMail(mail, speech.t("staffMail.hidden"));
  return <MailView speech={speech} mail={mail} said={said} send={again} />;
}
