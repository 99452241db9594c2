import { announce } from "./announce";
import { visit } from "./conversation";
import { focusOn } from "./element";
import { frame } from "./frame";
import { launcher } from "./launcher";
import { matchColors, panel } from "./panel";
import { isInline } from "./settings";
import { root } from "./stage";
import { followViewport } from "./viewport";

export let isOpen = false;
let isAllowed: boolean;
let before: Element | null;

/** What the rules say about this page; a panel that may not be here closes. */
export function allow(allowed: boolean): void {
  isAllowed = allowed;
  if (!allowed) close();
  show();
}

/** Opens at this path, or where it is "" where the person was before. */
export function open(path: string): void {
  if (!isAllowed) return;
  if (!isOpen) {
    before = root.activeElement ?? document.activeElement;
    turn(true);
    matchColors();
  }
  visit(path);
  if (isInline) return;
  // Until the page comes the panel holds the focus, and Escape with it.
  focusOn(panel);
  focusOn(frame);
}

export function close(): void {
  if (!isOpen || isInline) return;
  const hadFocus = panel.contains(root.activeElement);
  turn(false);
  if (hadFocus) focusOn(before);
}

export function toggle(): void {
  if (isOpen) close();
  else open("");
}

function turn(opened: boolean): void {
  isOpen = opened;
  show();
  followViewport(opened);
  announce(opened ? "open" : "close");
}

function show(): void {
  launcher.hidden = isInline || !isAllowed;
  launcher.ariaExpanded = `${isOpen}`;
  panel.hidden = !isAllowed || !(isInline || isOpen);
}
