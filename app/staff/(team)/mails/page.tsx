import { isMailPaused } from "@/app/_domain/mail/mail-pause";
import { countMails, listUnsentMails } from "@/app/_domain/mail/unsent-mails";
import { speak } from "@/app/_i18n/translator";
import { MailList } from "@/app/_ui/staff/mail-list";
import { environment } from "@/app/_web/environment";
import { currentRequest } from "@/app/_web/request-context";
import { requireRight } from "@/app/_web/staff-here";
import { again, pause, resume } from "./actions";

/** `/staff/mails` */
export default async function MailsPage() {
  const staff = await requireRight("run_mail");
  const [mails, { pending: waiting = 0 }, paused] = await Promise.all([
    listUnsentMails(staff),
    countMails(),
    isMailPaused(),
  ]);
  return (
    <MailList
      speech={speak(staff.locale)}
      mails={mails}
      waiting={waiting}
      paused={paused}
      hasServer={environment().SMTP_URL !== undefined}
      done={currentRequest().url.searchParams.get("done")}
      send={{ again, pause, resume }}
      now={new Date()}
    />
  );
}
