const SETTING = "staff-shortcuts";
/** So long after the first key of two the second one may come. */
const BETWEEN_MS = 1200;

/** Somebody who speaks to the machine, or strikes keys unawares, can do without (WCAG 2.1.4). */
export function areShortcutsOn(): boolean {
  return localStorage.getItem(SETTING) !== "off";
}

export function setShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(SETTING);
  else localStorage.setItem(SETTING, "off");
}

/** Hears keys that are struck outside of fields; answers how to stop. */
export function listenForKeys(known: string[], act: (keys: string) => void): () => void {
  let first: { key: string; at: number } | undefined;

  function hear(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.repeat || !areShortcutsOn() || isTaken(event)) return;
    const key = keyOf(event);
    const before = first && first.at + BETWEEN_MS > event.timeStamp ? `${first.key} ` : "";
    first = { key, at: event.timeStamp };
    const keys = [`${before}${key}`, key].find((each) => known.includes(each));
    if (keys === undefined) return;
    first = undefined;
    event.preventDefault();
    act(keys);
  }

  document.addEventListener("keydown", hear);
  return () => document.removeEventListener("keydown", hear);
}

/** Meant for a field, an open dialog or the browser. */
function isTaken(event: KeyboardEvent): boolean {
  const isSign = event.getModifierState("AltGraph");
  if (event.metaKey || (!isSign && (event.ctrlKey || event.altKey)) || event.isComposing) {
    return true;
  }
  const { target } = event;
  const field = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";
  if (target instanceof Element && target.closest(field)) return true;
  return document.querySelector("dialog[open]") !== null;
}

/** On a keyboard of other letters, the Latin one of the same place. */
function keyOf({ key, code }: KeyboardEvent): string {
  const [, latin] = /^Key([A-Z])$/.exec(code) ?? [];
  const isOther = latin !== undefined && /^[^\p{ASCII}]$/u.test(key);
  return isOther ? latin.toLowerCase() : key;
}
