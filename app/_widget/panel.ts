import { element } from "./element";
import { desk, isInline } from "./settings";
import { root } from "./stage";

type Handler = () => void;

export let panel: HTMLElement;
let cover: HTMLElement;
let again: HTMLElement;

export function drawPanel(closed: Handler, retried: Handler): void {
  const { close, retry, panel: ariaLabel } = desk.labels;
  again = element("button", { onclick: retried }, retry);
  cover = element("div", {});
  panel = element(
    "section",
    {
      id: "panel",
      className: isInline ? "inline" : "floating",
      role: isInline ? null : "dialog",
      ariaLabel,
      tabIndex: -1,
    },
    element("button", { className: "close", hidden: isInline, ariaLabel: close, onclick: closed }),
    cover,
  );
  root.append(panel);
}

/** What covers the frame; a way to try again goes with it only where something failed. */
export function say(text: string, hasFailed = false): void {
  cover.role = hasFailed ? "alert" : "status";
  cover.textContent = text;
  cover.hidden = !text;
  if (hasFailed) cover.append(again);
}

/**
 * A frame follows the colour scheme of the element that holds it; but where a page names none, it
 * follows the system's, and a dark page would stand in a panel on a light site.
 */
export function matchColors(): void {
  const { style } = panel;
  style.colorScheme = "";
  const { colorScheme, color } = getComputedStyle(panel);
  if (colorScheme === "normal") style.colorScheme = /\(0/.test(color) ? "light" : "dark";
}
