type Input = HTMLInputElement | HTMLTextAreaElement;

interface Draft {
  /** Puts back what was typed here in this tab, and says whether there was anything. */
  restore(): boolean;
  keep(): void;
  /** What was sent is not offered again, unless the page comes back without having sent it. */
  sent(): void;
}

const LAST_SENT = "sent";

/** What was typed into a form, kept for this tab only. */
export function draftOf(form: HTMLFormElement): Draft {
  const inputs = [...form.querySelectorAll<Input>("input.input, textarea")];
  const key = `draft ${location.pathname} ${inputs.map((input) => input.name)}`;
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
      write(LAST_SENT, key);
    },
  };
}

/** A ticket that arrived leads to its own page, an answer to its own place in the thread. */
function forgetWhatArrived(): void {
  const sent = read(LAST_SENT);
  const arrived = location.hash.startsWith("#m") || location.search.includes("sent");
  if (sent === null || !arrived) return;
  write(sent, null);
  write(LAST_SENT, null);
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
