import { element } from "./element";
import { enveloped, type LoaderMessage } from "./protocol";
import { configuration, desk } from "./settings";

export let frame: HTMLIFrameElement | undefined;

/**
 * Sends a fresh frame there, which adds nothing to the page's history. A link outside any document
 * does it, for `location.replace` would send along the page's whole address where the page has a
 * loose referrer policy. With both, no attribute in the page ever holds the session.
 */
export function sendFrame(href: string, into: HTMLElement): HTMLIFrameElement {
  const title = desk.labels.panel;
  frame = element("iframe", { title, allow: "clipboard-write" });
  into.append(frame);
  frame.contentDocument?.adoptNode(element("a", { rel: "noreferrer", href })).click();
  return frame;
}

export function dropFrame(): void {
  frame?.remove();
  frame = undefined;
}

export function isFromFrame({ origin, source }: MessageEvent): boolean {
  return origin === configuration.origin && source !== null && source === frame?.contentWindow;
}

export function tell(message: LoaderMessage): void {
  frame?.contentWindow?.postMessage(enveloped(message), configuration.origin);
}
