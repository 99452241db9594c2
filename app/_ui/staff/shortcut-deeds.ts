import { neighbour, readTrail } from "./ticket-trail";

type Go = (address: string) => void;

/** What each key, or two after each other, does; on a page without what it is about, nothing. */
export const DEEDS: Record<string, (go: Go) => void> = {
  j: () => step(1),
  k: () => step(-1),
  o: () => press(".line h2 a:focus"),
  "/": () => enter("search [name=q]"),
  "g i": (go) => go("/staff/inbox"),
  u: (go) => go(readTrail().address),
  "[": (go) => goBeside(-1, go),
  "]": (go) => goBeside(1, go),
  r: () => answer("reply"),
  n: () => answer("note"),
  a: () => press(".take button"),
  s: () => enter("#set-status"),
  e: resolve,
  z: () => press(".undo button"),
};

function step(away: number): void {
  const links = [...document.querySelectorAll<HTMLElement>(".line h2 a")];
  const at = links.findIndex((link) => link.matches(":focus"));
  const there = at === -1 ? 0 : Math.min(Math.max(at + away, 0), links.length - 1);
  links[there]?.focus();
  links[there]?.closest(".line")?.scrollIntoView({ block: "nearest" });
}

function press(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

function enter(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

function answer(kind: "reply" | "note"): void {
  press(`.which [value=${kind}]`);
  enter(`#${kind}-content`);
}

function resolve(): void {
  const status = document.querySelector<HTMLSelectElement>("#set-status");
  if (!status || status.value === "resolved") return;
  status.value = "resolved";
  status.form?.requestSubmit();
}

function goBeside(away: number, go: Go): void {
  const address = neighbour(readTrail(), location.pathname, away);
  if (address) go(address);
}
