"use client";

import { useEffect, useRef, useState } from "react";
import type { Palette } from "@/app/_domain/desks/palette";
import { drawPreview } from "./desk-preview-drawing";
import type { PreviewTexts } from "./desk-preview-texts";

export interface PreviewDesk {
  name: string;
  helpText: string;
  layout: "button" | "inline";
  palette: Palette;
}

interface Props {
  desk: PreviewDesk;
  look: string;
  texts: PreviewTexts;
}

/**
 * The widget with what is not saved yet: its own style sheet on a button and a panel that do
 * nothing, out of reach of this page's styles.
 */
export function DeskPreview({ desk, look, texts }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const [theme, setTheme] = useState<"light" | "dark">("light");
  const { name, helpText, layout, palette } = desk;
  useEffect(() => {
    if (stage.current) {
      drawPreview(stage.current, { look, texts, name, helpText, layout, palette, theme });
    }
  }, [look, texts, name, helpText, layout, palette, theme]);

  return (
    <figure className="preview scripted">
      <figcaption>
        <strong>{texts.title}</strong>
        <span className="hint">{texts.hint}</span>
      </figcaption>
      <p className="row">
        {(["light", "dark"] as const).map((each) => (
          <button
            key={each}
            type="button"
            className="button plain small"
            aria-pressed={each === theme}
            onClick={() => setTheme(each)}
          >
            {texts[each]}
          </button>
        ))}
      </p>
      <div className={`stage ${theme}`} ref={stage} inert />
    </figure>
  );
}
