"use client";

import { type FormEvent, useActionState, useState } from "react";
import { DeskPreview, type PreviewDesk } from "./desk-preview";
import { DeskRuleTester } from "./desk-rule-tester";
import type { WidgetTexts } from "./desk-widget-texts";
import { FormChoice } from "./form-choice";
import { type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import { FormText } from "./form-text";

interface Props {
  desk: PreviewDesk & {
    token: string;
    updatedAt: string;
    showRules: string[];
    hideRules: string[];
    allowedOrigins: string[];
  };
  send: Send;
  look: string;
  texts: WidgetTexts;
}

/** How the widget shows itself, where, and on whose sites. */
export function DeskWidgetForm({ desk, send, look, texts }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  const [show, hide] = [desk.showRules.join("\n"), desk.hideRules.join("\n")];
  const [draft, setDraft] = useState({ show, hide, layout: desk.layout });
  const form = { state, texts: texts.form, labels: texts.labels };
  const spelled = { spellCheck: false };

  function read({ currentTarget }: FormEvent<HTMLFormElement>) {
    const { showRules, hideRules, widgetLayout } = Object.fromEntries(new FormData(currentTarget));
    const layout = widgetLayout === "inline" ? "inline" : "button";
    setDraft({ show: `${showRules}`, hide: `${hideRules}`, layout });
  }

  return (
    <div className="beside">
      <form action={action} onInput={read} noValidate>
        <FormSummary form={form} />
        <input type="hidden" name="desk" value={desk.token} />
        <input type="hidden" name="updated_at" value={desk.updatedAt} />
        <div className="group">
          <FormChoice form={form} name="widgetLayout" saved={desk.layout} options={texts.layouts} />
          <FormText
            form={form}
            name="showRules"
            saved={show}
            hint={texts.rulesHint}
            optional
            rows={4}
            more={spelled}
          />
          <FormText
            form={form}
            name="hideRules"
            saved={hide}
            hint={texts.hideHint}
            optional
            rows={4}
            more={spelled}
          />
          <DeskRuleTester show={draft.show} hide={draft.hide} texts={texts.tester} />
          <FormText
            form={form}
            name="allowedOrigins"
            saved={desk.allowedOrigins.join("\n")}
            hint={texts.originsHint}
            optional
            rows={3}
            more={spelled}
          />
          <p>
            <FormSubmit label={texts.save} busy={texts.form.busy} />
          </p>
        </div>
      </form>
      <DeskPreview desk={{ ...desk, layout: draft.layout }} look={look} texts={texts.preview} />
    </div>
  );
}
