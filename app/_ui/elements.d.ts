import type { HTMLAttributes } from "react";

/** The custom elements of `app/_enhance`; without scripts each is a plain box around its content. */
interface Enhancement extends HTMLAttributes<HTMLElement> {
  "data-busy"?: string;
  "data-kept"?: string;
  "data-draft"?: string | undefined;
  "data-done"?: string;
  "data-limit"?: number;
  "data-for"?: string;
}

interface Renewed extends HTMLAttributes<HTMLElement> {
  "data-known": string | undefined;
  "data-text": string;
}

interface Pictures extends HTMLAttributes<HTMLElement> {
  "data-close": string;
  "data-next": string;
  "data-previous": string;
}

interface Uploads extends HTMLAttributes<HTMLElement> {
  class: string;
  "data-limit": number;
  "data-bytes": number;
  "data-texts": string;
}

interface Messenger extends HTMLAttributes<HTMLElement> {
  "data-host": string | undefined;
  "data-path": string;
  "data-desk": string | undefined;
  "data-unread": number | undefined;
  "data-event": string | undefined;
  "data-number": string | undefined;
  "data-unsent": string;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "send-form": Enhancement;
      "copy-link": Enhancement;
      "character-count": Enhancement;
      "mark-read": HTMLAttributes<HTMLElement>;
      "attach-files": Uploads;
      "fresh-messages": Renewed;
      "show-pictures": Pictures;
      "portal-frame": Messenger;
    }
  }
}
