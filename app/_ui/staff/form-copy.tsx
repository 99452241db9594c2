"use client";

import { useRef, useState } from "react";

interface Props {
  /** What is copied, and what it is. */
  text: string;
  label: string;
  copy: string;
  copied: string;
}

/** A text to take along, with a button that copies it; without scripts it can still be selected. */
export function FormCopy({ text, label, copy, copied }: Props) {
  const shown = useRef<HTMLPreElement>(null);
  const [said, setSaid] = useState("");

  async function take() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(copied);
    } catch {
      // Only a page by https may write to the clipboard.
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
    }
  }

  return (
    <figure className="copy">
      <figcaption>{label}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <pre ref={shown} tabIndex={0}>
        <code>{text}</code>
      </pre>
      <p className="row scripted">
        <button type="button" className="button plain small" onClick={take}>
          {copy} <span className="sr-only">{label}</span>
        </button>
        <span role="status">{said}</span>
      </p>
    </figure>
  );
}
