"use client";

import { useActionState } from "react";
import type { OrderTexts } from "./desk-category-texts";
import { type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";

interface Props {
  deskToken: string;
  category: { id: string; archived: boolean };
  send: Send;
  texts: Pick<OrderTexts, "form" | "archive" | "restore">;
}

/** Archives a category or brings it back; either undoes the other. */
export function DeskCategorySwitch({ deskToken, category, send, texts }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  const { id, archived } = category;
  return (
    <form action={action}>
      <FormSummary form={{ state, texts: texts.form, labels: {} }} />
      <input type="hidden" name="desk" value={deskToken} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="archived" value={archived ? "no" : "yes"} />
      <FormSubmit plain label={archived ? texts.restore : texts.archive} busy={texts.form.busy} />
    </form>
  );
}
