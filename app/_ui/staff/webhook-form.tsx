"use client";

import { useActionState } from "react";
import type { WebhookEvent } from "@/app/_domain/webhooks/webhook-events";
import { FormCheckbox } from "./form-checkbox";
import { FormDesks } from "./form-desks";
import { FormProblem } from "./form-field";
import { type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import { FormText } from "./form-text";
import type { WebhookTexts } from "./webhook-texts";

export interface ShownWebhook {
  /** Absent while it is not made yet. */
  id?: string;
  name: string;
  url: string;
  events: string[];
  /** Null: all desks. */
  deskIds: string[] | null;
  active: boolean;
}

interface Props {
  webhook: ShownWebhook;
  send: Send;
  texts: WebhookTexts;
  events: readonly WebhookEvent[];
  desks: { id: string; name: string }[];
}

/** Where a webhook goes and what it tells. */
export function WebhookForm({ webhook, send, texts, events, desks }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  const { labels } = texts;
  const form = { state, texts: texts.form, labels };
  const { id, name, url, deskIds, active } = webhook;
  return (
    <form action={action} noValidate className="group">
      <FormSummary form={form} />
      {id && <input type="hidden" name="id" value={id} />}
      <FormText form={form} name="name" saved={name} />
      <FormText
        form={form}
        name="url"
        saved={url}
        hint={texts.urlHint}
        more={{ inputMode: "url", spellCheck: false }}
      />
      <fieldset className="ticks" id="events">
        <legend>{labels.events}</legend>
        <FormProblem id="events-error" form={form} name="events" />
        {events.map((event) => (
          <FormCheckbox
            key={event}
            form={form}
            name={`event_${event}`}
            saved={webhook.events.includes(event)}
          />
        ))}
      </fieldset>
      <FormDesks form={form} options={texts.reach} desks={desks} saved={deskIds} />
      <FormCheckbox form={form} name="active" saved={active} hint={texts.activeHint} />
      <p>
        <FormSubmit label={id ? texts.save : texts.create} busy={texts.form.busy} />
      </p>
    </form>
  );
}
