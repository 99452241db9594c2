import Link from "next/link";
import type { StaffAuditEntry, StaffTicket } from "@/app/_domain/tickets/staff-ticket";
import type { Speech } from "@/app/_i18n/translator";
import { Message } from "../message";
import { MessageFiles } from "../message-files";
import { Moment } from "../moment";
import { ShowPictures } from "./show-pictures";
import { changeText } from "./ticket-change-text";
import { TicketNote } from "./ticket-note";

interface Props {
  speech: Speech;
  ticket: StaffTicket;
  /** It shows earlier messages, not the newest. */
  paged: boolean;
  now: Date;
}

/** The client's first message, then all that was said and changed, oldest first. */
export function TicketThread({ speech, ticket, paged, now }: Props) {
  const { t } = speech;
  const oldest = ticket.comments.at(-1);
  const here = `/staff/tickets/${ticket.id}`;
  const shown = { speech, now };
  const filesOf = (commentId: string | null) => {
    const files = ticket.files.filter((file) => file.commentId === commentId);
    return <MessageFiles speech={speech} files={files} at={`${here}/files`} />;
  };
  return (
    <section className="messages" aria-label={t("staffTicket.thread")}>
      <ShowPictures texts={pictureTexts(speech)} />
      <Message id="m0" {...shown} message={{ ...ticket, side: "client" }}>
        {filesOf(null)}
      </Message>
      {ticket.more && oldest && (
        <p>
          <Link
            href={`${here}?${new URLSearchParams({ before: `${oldest.createdAt}_${oldest.id}` })}`}
            prefetch={false}
          >
            {t("staffTicket.earlier")}
          </Link>
        </p>
      )}
      {inOrder(ticket, paged).map((entry) => {
        if ("kind" in entry) {
          return <Change key={entry.id} {...shown} ticket={ticket} entry={entry} />;
        }
        if (entry.seq === null)
          return <TicketNote key={entry.id} {...shown} note={entry} files={filesOf(entry.id)} />;
        return (
          <Message
            key={entry.id}
            id={`m${entry.seq}`}
            {...shown}
            message={entry}
            tag={entry.mailed ? t("staffTicket.mailedTag") : undefined}
          >
            {filesOf(entry.id)}
          </Message>
        );
      })}
      {paged && (
        <p>
          <Link href={here}>{t("staffTicket.latest")}</Link>
        </p>
      )}
    </section>
  );
}

function pictureTexts({ t }: Speech) {
  return {
    close: t("widget.close"),
    next: t("attachments.nextPicture"),
    previous: t("attachments.previousPicture"),
  };
}

interface ChangeProps {
  speech: Speech;
  ticket: StaffTicket;
  entry: StaffAuditEntry;
  now: Date;
}

function Change({ speech, ticket, entry, now }: ChangeProps) {
  const text = changeText(speech, entry, ticket.authorName);
  if (!text) return null;
  return (
    <p className="change">
      <span>
        {text} · <Moment speech={speech} at={entry.createdAt} now={now} />
      </span>
    </p>
  );
}

/** Only the changes that happened among the messages of this page. */
function inOrder({ comments, audit, more }: StaffTicket, paged: boolean) {
  const from = more ? (comments.at(-1)?.createdAt ?? "") : "";
  const to = paged ? (comments[0]?.createdAt ?? "") : "\uffff";
  const changes = audit.filter(({ createdAt }) => createdAt >= from && createdAt <= to);
  return [...comments.toReversed(), ...changes.toReversed()].sort((a, b) =>
    a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0,
  );
}
