import { forgetSent } from "./draft";
import { localTimes } from "./local-times";
import { noteAfter } from "./note-after";

interface Answer {
  page: Document;
  url: URL;
  accepted: boolean;
}

/**
 * Sends a form and shows its answer without a step in the history. If no page of ours comes
 * back, the form stays as it is: whatever was typed is still there to be sent again.
 */
export async function sendInPlace(form: HTMLFormElement, button: HTMLElement | null) {
  const answer = await answerTo(form, button);
  if (answer) return show(answer);
  form.dispatchEvent(new Event("unsent"));
  const { unsent = "" } = document.querySelector<HTMLElement>("portal-frame")?.dataset ?? {};
  noteAfter(button ?? form, unsent);
}

async function answerTo(
  form: HTMLFormElement,
  button: HTMLElement | null,
): Promise<Answer | undefined> {
  const body = new FormData(form);
  if (button instanceof HTMLButtonElement && button.name) body.append(button.name, button.value);
  try {
    const response = await fetch(location.href, { method: "POST", body });
    const page = pageIn(await response.text());
    if (!page.querySelector("portal-frame")) return undefined;
    return { page, url: new URL(response.url), accepted: response.redirected };
  } catch {
    return undefined;
  }
}

/** The rules of its head allow its own style element only, and no frame focuses itself. */
export function pageIn(html: string): Document {
  const text = html
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/ autofocus(?:="")?/g, " data-focus");
  return new DOMParser().parseFromString(text, "text/html");
}

function show({ page, url, accepted }: Answer): void {
  if (accepted) forgetSent();
  const before = newestMessage();
  const elsewhere = url.pathname !== location.pathname;
  history.replaceState(null, "", url);
  document.title = page.title;
  document.body.replaceWith(page.body);
  localTimes(document);
  const newest = newestMessage();
  if (elsewhere) startAtTop();
  else if (newest !== before) location.replace(`#${newest}`);
}

function startAtTop(): void {
  document.getElementById("content")?.focus({ preventScroll: true });
  scrollTo(0, 0);
}

function newestMessage(): string | undefined {
  return [...document.querySelectorAll(".message")].at(-1)?.id;
}
