"use client";

import { useId, useState } from "react";
import { ruleFor } from "@/app/_widget/rules";
import type { WidgetTexts } from "./desk-widget-texts";

interface Props {
  /** As they stand in the form, a pattern a line. */
  show: string;
  hide: string;
  texts: WidgetTexts["tester"];
}

/** Says of an address whether the widget would be there, by the same rules as the widget itself. */
export function DeskRuleTester({ show, hide, texts }: Props) {
  const [url, setUrl] = useState("");
  const id = useId();
  return (
    <div className="field tester scripted">
      <label htmlFor={id}>{texts.label}</label>
      <small id={`${id}-hint`}>{texts.hint}</small>
      <input
        id={id}
        className="input"
        type="url"
        inputMode="url"
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        value={url}
        onChange={({ target }) => setUrl(target.value)}
      />
      <p className="outcome" role="status">
        {url.trim() && verdict(url.trim(), { show, hide, texts })}
      </p>
    </div>
  );
}

function verdict(url: string, { show, hide, texts }: Props): string {
  const { shown, rule } = ruleFor(url, patternsIn(show), patternsIn(hide));
  if (rule === undefined) return shown ? texts.shownEverywhere : texts.hiddenByNone;
  return (shown ? texts.shownByRule : texts.hiddenByRule).replace("{rule}", () => rule);
}

/** As they are when they are saved: without spaces at the ends, without empty lines. */
function patternsIn(text: string): string[] {
  const patterns = text.split(/\r\n?|\n/).map((line) => line.trim().replace(/\s+/g, " "));
  return patterns.filter((pattern) => pattern !== "");
}
