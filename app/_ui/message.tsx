import type { ReactNode } from "react";
import type { Speech } from "@/app/_i18n/translator";
import { Moment } from "./moment";
import { Prose } from "./prose";

interface Props {
  speech: Speech;
  id: string;
  now: Date;
  /** Its links open beside this page. */
  newTab?: boolean | undefined;
  message: {
    side: "client" | "team";
    authorName: string;
    content: string;
    quoted?: string | null;
    createdAt: string;
  };
  /** A word beside the author's name. */
  tag?: string | undefined;
  /** What belongs to it below its text. */
  children?: ReactNode;
}

/** Author, time, text. A word and the rule at the side tell the team from the client. */
export function Message({ speech, id, now, newTab, message, tag, children }: Props) {
  const team = message.side === "team";
  return (
    <article className={team ? "message team" : "message"} id={id}>
      <header>
        <h2 dir="auto">{message.authorName}</h2>
        {team && <span className="tag">{speech.t("ticket.support")}</span>}
        {tag && <span className="tag">{tag}</span>}
        <Moment speech={speech} at={message.createdAt} now={now} />
      </header>
      <Prose text={message.content} newTab={newTab} />
      {message.quoted && (
        <details className="quoted">
          <summary>{speech.t("ticket.quoted")}</summary>
          <Prose text={message.quoted} newTab={newTab} />
        </details>
      )}
      {children}
    </article>
  );
}
