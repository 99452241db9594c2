"use client";

import type { ThreadView } from "@/app/_domain/tickets/thread";
import { speak } from "@/app/_i18n/translator";
import { AnswerForm } from "./answer-form";
import type { Outcome } from "./form-outcome";
import { draftName, type Frame } from "./frame";
import { FrameDocument } from "./frame-document";
import { FreshMessages } from "./fresh-messages";
import { LinkToKeep } from "./kept-link";
import { MarkRead } from "./mark-read";
import { SentNotice } from "./sent-notice";
import { ThreadFacts } from "./thread-facts";
import { ThreadMessages } from "./thread-messages";
import type { View } from "./view";

export interface FrameThreadViewProps extends View {
  frame: Frame;
  thread: ThreadView;
  /** Its name in the reader's language. */
  category: string | undefined;
  now: Date;
  /** True right after the ticket was written. */
  sent: boolean;
  /** The public address, to keep and to copy; undefined when the team withdrew it. */
  link: string | undefined;
  /** This page without its parameters. */
  href: string;
  listHref: string | undefined;
  newHref: string;
  /** True when it shows earlier messages, not the newest. */
  paged: boolean;
  outcome: Outcome | undefined;
  formKey: string;
  /** The newest message's place where it has not been read yet. */
  unreadUpTo: number | undefined;
  /** The names of the actions that its forms are sent to. */
  actions: { comment: string; changeStatus: string; markRead: string };
}

/** A conversation with one place to answer, inside a frame. */
export function FrameThreadView(props: FrameThreadViewProps) {
  const { frame, thread, outcome, unreadUpTo, now, actions, link } = props;
  const speech = speak(props.locale);
  const { t } = speech;
  const { number, title } = thread;
  return (
    <FrameDocument
      speech={speech}
      view={props}
      frame={frame}
      title={outcome ? t("page.errorTitle", { title }) : title}
      row={<p>{t("ticket.number", { number })}</p>}
      listHref={props.listHref}
      newHref={props.newHref}
      event={props.sent && !outcome ? { type: "ticket", number } : undefined}
    >
      {props.sent && link && <SentNotice speech={speech} number={number} link={link} framed />}
      <h1 className="text-large" dir="auto">
        {title}
      </h1>
      <div className="mt-1">
        <ThreadFacts speech={speech} thread={thread} category={props.category} numbered={false} />
      </div>
      <FreshMessages speech={speech} thread={thread} paged={props.paged}>
        <ThreadMessages
          speech={speech}
          thread={thread}
          now={now}
          href={props.href}
          paged={props.paged}
          filesAt={`${frame.base}/files`}
          newTab
        />
        {unreadUpTo !== undefined && (
          <MarkRead speech={speech} seq={unreadUpTo} action={actions.markRead} />
        )}
        {thread.commentCount === 0 && <p className="hint">{t("ticket.noAnswerYet")}</p>}
      </FreshMessages>
      <AnswerForm
        speech={speech}
        search={undefined}
        draft={draftName(frame, frame.path)}
        status={thread.status}
        outcome={outcome}
        takesFiles={thread.desk.attachments}
        formKey={props.formKey}
        actions={actions}
      />
      {!props.sent && link && <LinkToKeep speech={speech} link={link} />}
    </FrameDocument>
  );
}
