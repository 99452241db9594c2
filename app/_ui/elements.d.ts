import type { HTMLAttributes } from "react";

/** The custom elements of `app/_enhance`; without scripts each is a plain box around its content. */
interface Enhancement extends HTMLAttributes<HTMLElement> {
  "data-busy"?: string;
  "data-kept"?: string;
  "data-done"?: string;
  "data-limit"?: number;
  "data-for"?: string;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "send-form": Enhancement;
      "copy-link": Enhancement;
      "character-count": Enhancement;
    }
  }
}
