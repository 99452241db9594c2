import { sendInPlace } from "./send-in-place";

/**
 * Inside a frame every step would be one in the history of the page around, whose Back button
 * would then go through our pages. So what a link or a form leads to takes this page's place.
 */
export function stayInPlace(signal: AbortSignal): void {
  document.addEventListener("click", follow, { signal });
  document.addEventListener("submit", submit, { signal });
}

function follow(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || !isPlain(event) || !staysHere(link)) return;
  event.preventDefault();
  location.replace(link.href);
}

function isPlain(event: MouseEvent): boolean {
  if (event.defaultPrevented || event.button !== 0) return false;
  return !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
}

function staysHere(link: HTMLAnchorElement): boolean {
  return link.origin === location.origin && !link.target && !link.hasAttribute("download");
}

function submit(event: SubmitEvent): void {
  const { target: form, submitter } = event;
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
  event.preventDefault();
  if (form.method === "get") search(form);
  else void sendInPlace(form, submitter);
}

function search(form: HTMLFormElement): void {
  const url = new URL(form.action);
  const asked = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  url.search = String(new URLSearchParams(asked.filter(([, value]) => value)));
  location.replace(url);
}
