import { LIMITS } from "../limits";
import { characters, oneLine } from "../text";

/** What Windows means by these, whatever follows the first dot, is a device. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
const NOT_IN_NAMES = /["*:<>?|]/g;
const LONGEST_EXTENSION = 20;

/**
 * A file's name as it is shown and offered for saving: no path, nothing that a disk minds, and
 * nothing that makes an ending look like another one. It is data only; no file of ours is called so.
 */
export function fileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  const name = oneLine(last.replaceAll("\0", "").replace(/[\u200e\u200f\u061c]/g, ""))
    .replace(NOT_IN_NAMES, "_")
    .replace(/^\.+|[. ]+$/g, "")
    .trim();
  if (name === "") return "file";
  return shortened(DEVICE.test(name) ? `_${name}` : name);
}

/** Cut in the middle of what stands before the ending, so that the kind of file can still be told. */
function shortened(name: string): string {
  if (characters(name) <= LIMITS.fileName) return name;
  const dot = name.lastIndexOf(".");
  const hasEnding = dot > 0 && name.length - dot <= LONGEST_EXTENSION;
  const ending = hasEnding ? name.slice(dot) : "";
  const whole = [...(hasEnding ? name.slice(0, dot) : name)];
  return `${whole.slice(0, LIMITS.fileName - characters(ending)).join("")}${ending}`;
}
