import { announce } from "./announce";
import { element } from "./element";
import { desk } from "./settings";
import { root } from "./stage";

export let launcher: HTMLElement;
let badge: HTMLElement;
let unread = 0;

export function drawLauncher(pressed: () => void): void {
  badge = element("b", { hidden: true });
  launcher = element(
    "button",
    { className: "launcher", ariaHasPopup: "dialog", onclick: pressed },
    desk.labels.button,
    badge,
  );
  root.append(launcher);
}

export function showUnread(count: number): void {
  if (count === unread) return;
  unread = count;
  const text = `${count}`;
  const { button, unread: sentence } = desk.labels;
  launcher.ariaLabel = count ? `${button}, ${sentence.replace("{count}", text)}` : null;
  badge.textContent = count > 9 ? "9+" : text;
  badge.hidden = !count;
  announce("unread", { count });
}
