"use client";

import { type FormEvent, useActionState, useState } from "react";
import type { MeasuredPalette } from "@/app/_domain/desks/palette";
import { LANGUAGES } from "@/app/_domain/locales";
import { DeskColorField } from "./desk-color-field";
import { DeskColorSamples } from "./desk-color-sample";
import type { GeneralTexts } from "./desk-general-texts";
import { DeskNumberingField } from "./desk-numbering-field";
import { DeskPreview } from "./desk-preview";
import { DeskTranslations } from "./desk-translations";
import { FormCheckbox } from "./form-checkbox";
import { FormSelect } from "./form-select";
import { type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import { FormText } from "./form-text";
import { usePalette } from "./use-palette";

export interface GeneralDesk {
  /** Absent while the desk is not made yet. */
  token?: string;
  updatedAt?: string;
  name: string;
  description: string;
  helpText: string;
  translations: Partial<Record<string, { description?: string; helpText?: string }>>;
  color: string;
  palette: MeasuredPalette;
  layout: "button" | "inline";
  locale: string | null;
  listed: boolean;
  active: boolean;
  attachments: boolean;
  numbering: string;
  position: number;
}

interface Props {
  desk: GeneralDesk;
  send: Send;
  texts: GeneralTexts;
  /** The widget's own style sheet. */
  look: string;
  /** When the page was made, in ISO 8601, for the example of a number. */
  now: string;
}

/** What a desk is called and says, with a picture of it as it would be. */
export function DeskGeneralForm({ desk, send, texts, look, now }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  const [draft, setDraft] = useState<Record<string, string>>({});
  const form = { state, texts: texts.form, labels: texts.labels };
  const typed = { ...desk, ...draft };
  const palette = usePalette(typed.color, desk);

  function read({ currentTarget }: FormEvent<HTMLFormElement>) {
    const { name, helpText, color, numbering } = Object.fromEntries(new FormData(currentTarget));
    setDraft({
      name: `${name}`,
      helpText: `${helpText}`,
      color: `${color}`,
      numbering: `${numbering}`,
    });
  }

  return (
    <div className="beside">
      <form action={action} onInput={read} noValidate>
        <FormSummary form={form} />
        {desk.token && <input type="hidden" name="desk" value={desk.token} />}
        {desk.updatedAt && <input type="hidden" name="updated_at" value={desk.updatedAt} />}
        <div className="group">
          <FormText form={form} name="name" saved={desk.name} hint={texts.hints.name} />
          <FormText
            form={form}
            name="description"
            saved={desk.description}
            hint={texts.hints.description}
            optional
          />
          <FormText
            form={form}
            name="helpText"
            saved={desk.helpText}
            hint={texts.hints.helpText}
            optional
            rows={4}
          />
          <DeskTranslations
            form={form}
            title={texts.translations}
            hint={texts.translationsHint}
            fields={{ description: 1, helpText: 4 }}
            saved={desk.translations}
          />
          <DeskColorField
            form={form}
            saved={desk.color}
            hint={texts.color.hint}
            pick={texts.color.pick}
            sample={(own) => <DeskColorSamples palette={palette} own={own} texts={texts.color} />}
          />
          <FormSelect
            form={form}
            name="locale"
            saved={desk.locale ?? ""}
            hint={texts.hints.locale}
            options={{ "": texts.browserLanguage, ...LANGUAGES }}
          />
          <FormCheckbox form={form} name="active" saved={desk.active} hint={texts.hints.active} />
          <FormCheckbox form={form} name="listed" saved={desk.listed} hint={texts.hints.listed} />
          <FormCheckbox
            form={form}
            name="attachments"
            saved={desk.attachments}
            hint={texts.hints.attachments}
          />
          <DeskNumberingField
            form={form}
            saved={desk.numbering}
            typed={typed.numbering}
            texts={texts.numbering}
            now={now}
          />
          <FormText
            form={form}
            name="position"
            saved={`${desk.position}`}
            hint={texts.hints.position}
            more={{ inputMode: "numeric" }}
          />
          <p>
            <FormSubmit label={desk.token ? texts.save : texts.create} busy={texts.form.busy} />
          </p>
        </div>
      </form>
      <DeskPreview
        desk={{ name: typed.name, helpText: typed.helpText, layout: desk.layout, palette }}
        look={look}
        texts={texts.preview}
      />
    </div>
  );
}
