"use client";

import { type ReactNode, useRef, useState } from "react";
import { FormField } from "./form-field";
import { type FormView, shownValue } from "./form-view";

interface Props {
  form: FormView;
  saved: string;
  hint: string;
  /** What the picker is called. */
  pick: string;
  /** What is shown of the colour that stands there at the moment. */
  sample?: (color: string) => ReactNode;
}

const COLOR = /^#[0-9a-f]{6}$/i;

/** A colour as text, with the browser's own picker beside it and what becomes of it below. */
export function DeskColorField({ form, saved, hint, pick, sample }: Props) {
  const written = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState(() => shownValue(form, "color", saved));

  function take(color: string) {
    setChosen(color);
    if (!written.current) return;
    written.current.value = color;
    written.current.dispatchEvent(new Event("input", { bubbles: true }));
  }

  return (
    <div>
      <FormField form={form} name="color" saved={saved} hint={hint}>
        {(input) => (
          <span className="with-picker">
            <input
              type="text"
              autoComplete="off"
              spellCheck={false}
              {...input}
              ref={written}
              onChange={({ target }) => setChosen(target.value)}
            />
            <input
              type="color"
              className="input scripted"
              aria-label={pick}
              value={COLOR.test(chosen) ? chosen.toLowerCase() : "#000000"}
              onChange={({ target }) => take(target.value)}
            />
          </span>
        )}
      </FormField>
      {sample?.(chosen)}
    </div>
  );
}
