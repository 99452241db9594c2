import { enveloped, isMessage, type PageMessage } from "../_widget/protocol";

/** The page that embeds this one: nobody else is told anything or listened to. */
export interface HostPage {
  tell(message: PageMessage): void;
  /** Called when the panel was opened again. */
  whenShown(listener: () => void): void;
}

export function hostPage(origin: string, gone: AbortSignal): HostPage {
  return {
    tell(message) {
      parent.postMessage(enveloped(message), origin);
    },
    whenShown(listener) {
      const hear = ({ origin: from, source, data }: MessageEvent<unknown>) => {
        const theirs = from === origin && source === parent;
        if (theirs && isMessage(data) && data.type === "shown") listener();
      };
      addEventListener("message", hear, { signal: gone });
    },
  };
}
