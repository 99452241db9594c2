"use client";

import { type FormEvent, useActionState, useState } from "react";
import { fillPlaceholders } from "@/app/_domain/tickets/fill-placeholders";
import { FormSelect } from "./form-select";
import { type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import { FormText } from "./form-text";
import { PlaceholderList } from "./placeholder-list";
import type { ReplyTexts } from "./reply-texts";

export interface EditedReply {
  /** Absent while there is no such reply yet. */
  id?: string;
  updatedAt?: string;
  /** Empty for all desks. */
  deskId: string;
  name: string;
  content: string;
}

interface Props {
  reply: EditedReply;
  desks: Record<string, string>;
  send: Send;
  texts: ReplyTexts;
}

/** A text to send often, beside how it reads with made-up names. */
export function ReplyForm({ reply, desks, send, texts }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  const [typed, setTyped] = useState(reply.content);
  const form = { state, texts: texts.form, labels: texts.labels };

  function read({ currentTarget }: FormEvent<HTMLFormElement>) {
    setTyped(`${new FormData(currentTarget).get("content")}`);
  }

  return (
    <div className="beside">
      <form action={action} onInput={read} noValidate>
        <FormSummary form={form} />
        {reply.id && <input type="hidden" name="id" value={reply.id} />}
        {reply.updatedAt && <input type="hidden" name="updated_at" value={reply.updatedAt} />}
        <div className="group">
          <FormText form={form} name="name" saved={reply.name} hint={texts.nameHint} />
          <FormSelect
            form={form}
            name="deskId"
            saved={reply.deskId}
            hint={texts.deskHint}
            options={desks}
          />
          <FormText
            form={form}
            name="content"
            saved={reply.content}
            hint={texts.contentHint}
            rows={10}
          />
          <PlaceholderList title={texts.placeholders} meanings={texts.meanings} />
          <p>
            <FormSubmit label={texts.save} busy={texts.form.busy} />
          </p>
        </div>
      </form>
      <figure className="preview scripted">
        <figcaption>
          <strong>{texts.preview}</strong>
          <span className="hint">{texts.previewHint}</span>
        </figcaption>
        <p className="sample-text prose" dir="auto">
          {fillPlaceholders(typed, texts.sample)}
        </p>
      </figure>
    </div>
  );
}
