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
    createdAt: string;
  };
  /** What belongs to it below its text. */
  children?: ReactNode;
}

/** Author, time, text. A word and the rule at the side tell the team from the client. */
export function Message({ speech, id, now, newTab, message, children }: Props) {
  const team = message.side === "team";
  return (
    <article className={team ? "message team" : "message"} id={id}>
      <header>
        <h2 dir="auto">{message.authorName}</h2>
        {team && <span className="tag">{speech.t("ticket.support")}</span>}
        <Moment speech={speech} at={message.createdAt} now={now} />
      </header>
      <Prose text={message.content} newTab={newTab} />
      {children}
    </article>
  );
}
