import { isMailPaused } from "@/app/_domain/mail/mail-pause";
import { isMailServerSeen } from "@/app/_domain/mail/mail-server-seen";
import { countStuckMails } from "@/app/_domain/mail/send-mails-again";
import { countMails, listUnsentMails } from "@/app/_domain/mail/unsent-mails";
import { speak } from "@/app/_i18n/translator";
import { MailList } from "@/app/_ui/staff/mail-list";
import { environment } from "@/app/_web/environment";
import { currentRequest } from "@/app/_web/request-context";
import { requireRight } from "@/app/_web/staff-here";
import { again, many, pause, resume } from "./actions";

/** `/staff/mails` */
export default async function MailsPage() {
  const staff = await requireRight("run_mail");
  const now = new Date();
  const [mails, stuck, { pending: waiting = 0 }, paused, isSeen] = await Promise.all([
    listUnsentMails(staff),
    countStuckMails(staff),
    countMails(),
    isMailPaused(),
    isMailServerSeen(now),
  ]);
  return (
    <MailList
      speech={speak(staff.locale)}
      mails={mails}
      stuck={stuck}
      waiting={waiting}
      paused={paused}
      hasServer={isSeen || environment().SMTP_URL !== undefined}
      done={currentRequest().url.searchParams.get("done")}
      send={{ again, many, pause, resume }}
      now={now}
    />
  );
}
