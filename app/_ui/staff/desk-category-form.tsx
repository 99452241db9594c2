"use client";

import { useActionState } from "react";
import type { CategoryTexts } from "./desk-category-texts";
import { DeskColorField } from "./desk-color-field";
import { DeskTranslations } from "./desk-translations";
import { FormSelect } from "./form-select";
import { type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import { FormText } from "./form-text";

export interface EditedCategory {
  /** Absent while there is no such category yet. */
  id?: string;
  version?: string;
  code: string;
  name: string;
  helpText: string;
  color: string;
  defaultAssigneeId: string | null;
  defaultGroupId: string | null;
  translations: Partial<
    Record<string, { name?: string | undefined; helpText?: string | undefined }>
  >;
}

interface Props {
  deskToken: string;
  category: EditedCategory;
  /** By id, who can get its new tickets. */
  takers: { people: Record<string, string>; groups: Record<string, string> };
  send: Send;
  texts: CategoryTexts;
}

/** One category: what clients choose by, in every language, and the code that sites know it by. */
export function DeskCategoryForm({ deskToken, category, takers, send, texts }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  const form = { state, texts: texts.form, labels: texts.labels };
  return (
    <form action={action} noValidate className="measure">
      <FormSummary form={form} />
      <input type="hidden" name="desk" value={deskToken} />
      {category.id && <input type="hidden" name="id" value={category.id} />}
      {category.version && <input type="hidden" name="seen" value={category.version} />}
      <div className="group">
        <FormText form={form} name="name" saved={category.name} />
        <FormText
          form={form}
          name="code"
          saved={category.code}
          hint={texts.codeHint}
          more={{ spellCheck: false }}
        />
        <FormText
          form={form}
          name="helpText"
          saved={category.helpText}
          hint={texts.helpTextHint}
          optional
          rows={3}
        />
        <DeskTranslations
          form={form}
          title={texts.translations}
          hint={texts.translationsHint}
          fields={{ name: 1, helpText: 3 }}
          saved={category.translations}
        />
        <DeskColorField
          form={form}
          saved={category.color}
          hint={texts.colorHint}
          pick={texts.pick}
        />
        <FormSelect
          form={form}
          name="defaultAssigneeId"
          saved={category.defaultAssigneeId ?? ""}
          hint={texts.assigneeHint}
          options={{ "": texts.nobody, ...takers.people }}
        />
        <FormSelect
          form={form}
          name="defaultGroupId"
          saved={category.defaultGroupId ?? ""}
          options={{ "": texts.noGroup, ...takers.groups }}
        />
        <p>
          <FormSubmit label={category.id ? texts.save : texts.add} busy={texts.form.busy} />
        </p>
      </div>
    </form>
  );
}
