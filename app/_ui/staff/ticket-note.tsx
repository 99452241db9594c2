import type { ReactNode } from "react";
import type { StaffComment } from "@/app/_domain/tickets/staff-ticket";
import type { Speech } from "@/app/_i18n/translator";
import { Moment } from "../moment";
import { Prose } from "../prose";

interface Props {
  speech: Speech;
  note: StaffComment;
  files: ReactNode;
  now: Date;
}

/** On a ground of its own, and saying for whom it is. */
export function TicketNote({ speech, note, files, now }: Props) {
  return (
    <article className="message note" id={`n${note.id}`}>
      <header>
        <h2 dir="auto">{note.authorName}</h2>
        <span className="tag">{speech.t("staffTicket.noteTag")}</span>
        <Moment speech={speech} at={note.createdAt} now={now} />
      </header>
      <Prose text={note.content} />
      {files}
    </article>
  );
}
