"use client";

import type { ThreadView } from "@/app/_domain/tickets/thread";
import { speak } from "@/app/_i18n/translator";
import { AnswerForm } from "./answer-form";
import { Document } from "./document";
import type { Outcome } from "./form-outcome";
import { FreshMessages } from "./fresh-messages";
import { SentNotice } from "./sent-notice";
import { ThreadFacts } from "./thread-facts";
import { ThreadMessages } from "./thread-messages";
import type { View } from "./view";

interface Props extends View {
  thread: ThreadView;
  /** Its name in the reader's language. */
  category: string | undefined;
  now: Date;
  /** True right after the ticket was written. */
  sent: boolean;
  /** The public address, to keep and to copy. */
  link: string;
  /** This page without its parameters. */
  href: string;
  /** True when it shows earlier messages, not the newest. */
  paged: boolean;
  /** The address under which each file has its own. */
  filesAt: string;
  outcome: Outcome | undefined;
  formKey: string;
  /** The names of the actions that its forms are sent to. */
  actions: { comment: string; changeStatus: string };
}

/** A conversation with one place to answer. */
export function ThreadPage(props: Props) {
  const { thread, now, outcome } = props;
  const speech = speak(props.locale);
  const { t } = speech;
  const title = outcome ? t("page.errorTitle", { title: thread.title }) : thread.title;
  return (
    <Document speech={speech} view={props} title={title} desk={thread.desk}>
      {props.sent && <SentNotice speech={speech} number={thread.number} link={props.link} />}
      <ThreadFacts speech={speech} thread={thread} category={props.category} />
      <h1 className="text-title mt-1" dir="auto">
        {thread.title}
      </h1>
      <FreshMessages speech={speech} thread={thread} paged={props.paged}>
        <ThreadMessages
          speech={speech}
          thread={thread}
          now={now}
          href={props.href}
          paged={props.paged}
          filesAt={props.filesAt}
        />
        {thread.commentCount === 0 && <p className="hint">{t("ticket.noAnswerYet")}</p>}
      </FreshMessages>
      <AnswerForm
        speech={speech}
        search={props.search}
        status={thread.status}
        outcome={outcome}
        takesFiles={thread.desk.attachments}
        formKey={props.formKey}
        actions={props.actions}
      />
      <p className="hint rule">{t("ticket.keepNote")}</p>
    </Document>
  );
}
