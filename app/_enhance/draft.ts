type Input = HTMLInputElement | HTMLTextAreaElement;

interface Draft {
  /** Puts back what was typed here in this tab, and says whether there was anything. */
  restore(): boolean;
  keep(): void;
  /** What was sent is not offered again, unless the page comes back without having sent it. */
  sent(): void;
}

const LAST_SENT = "sent";

/** What was typed into a form, kept for this tab only under the name of whose it is. */
export function draftOf(form: HTMLFormElement, name = location.pathname): Draft {
  const inputs = [...form.querySelectorAll<Input>("input.input, textarea")];
  const key = `draft ${name} ${inputs.map((input) => input.name)}`;
  forgetWhatArrived();

  return {
    restore() {
      const kept: Record<string, string> = JSON.parse(read(key) ?? "{}");
      if (document.querySelector("[role=alert]")) return false;
      const empty = inputs.filter((input) => !input.value && kept[input.name]);
      for (const input of empty) input.value = kept[input.name] ?? "";
      return empty.some((input) => input instanceof HTMLTextAreaElement);
    },
    keep() {
      write(
        key,
        JSON.stringify(Object.fromEntries(inputs.map(({ name, value }) => [name, value]))),
      );
    },
    sent() {
      write(LAST_SENT, `${location.href} ${key}`);
    },
  };
}

/** A ticket that arrived leads to a page of its own, an answer to its own place in the thread. */
function forgetWhatArrived(): void {
  const arrived = location.hash.startsWith("#m") || location.search.includes("sent");
  if (arrived && lastSent().from !== location.href) forgetSent();
}

/** What was sent last has arrived. */
export function forgetSent(): void {
  write(lastSent().key, null);
  write(LAST_SENT, null);
}

/** The draft that was sent, and the page that it was sent from. */
function lastSent(): { from: string; key: string } {
  const [from = "", ...key] = read(LAST_SENT)?.split(" ") ?? [];
  return { from, key: key.join(" ") };
}

// A browser may forbid storage; then nothing is kept, and nothing fails.
function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {}
}
