import type { StuckMails } from "@/app/_domain/mail/send-mails-again";
import type { Speech } from "@/app/_i18n/translator";
import type { Send } from "./form-state";
import { mailFormTexts } from "./mail-form-texts";
import { TeamDeed } from "./team-deed";

interface Props {
  speech: Speech;
  stuck: StuckMails[];
  send: Send;
  now: Date;
}

const OLD_MS = 24 * 60 * 60 * 1000;

/** All that are stuck for one reason, once it was said from when they are. */
export function MailSendMany({ speech, stuck, send, now }: Props) {
  const { t, times } = speech;
  return stuck.map(({ state, count, oldest }) => {
    const isOld = now.getTime() - oldest.getTime() > OLD_MS;
    const from = t("staffMail.many.oldest", { when: times.exact(oldest) });
    return (
      <TeamDeed
        key={state}
        send={send}
        texts={mailFormTexts(speech)}
        hidden={{ state, since: oldest.toISOString() }}
        label={t("staffMail.many.send", { count })}
        ask={{
          title: t(`staffMail.many.${state}`, { count }),
          hint: isOld ? `${from} ${t("staffMail.many.old")}` : from,
        }}
      />
    );
  });
}
