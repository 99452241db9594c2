import Link from "next/link";
import type { Speech } from "@/app/_i18n/translator";
import type { Send } from "./form-state";
import { type EditedReply, ReplyForm } from "./reply-form";
import { replyTexts } from "./reply-texts";
import { TeamDeed } from "./team-deed";

interface Props {
  speech: Speech;
  reply: EditedReply;
  /** By id, the desks that it can be for. */
  desks: Record<string, string>;
  staffName: string;
  send: { save: Send; drop: Send };
}

/** One saved reply, new or old. */
export function ReplyPage({ speech, reply, desks, staffName, send }: Props) {
  const { t } = speech;
  const texts = replyTexts(speech, staffName);
  const title = reply.id ? reply.name : t("staffReplies.new");
  return (
    <>
      <title>{title}</title>
      <p className="above">
        <Link href="/staff/replies">{t("staffReplies.title")}</Link>
      </p>
      <h1 className="text-large named" dir="auto">
        {title}
      </h1>
      <ReplyForm reply={reply} desks={desks} send={send.save} texts={texts} />
      {reply.id && (
        <div className="part measure">
          <TeamDeed
            send={send.drop}
            texts={texts.form}
            hidden={{ id: reply.id }}
            label={t("staffReplies.deleteSend")}
            ask={{ title: t("staffReplies.delete"), hint: t("staffReplies.deleteHint") }}
          />
        </div>
      )}
    </>
  );
}
