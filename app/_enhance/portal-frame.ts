import { type HostPage, hostPage } from "./host-page";
import { stayInPlace } from "./in-place";
import { watchUnread } from "./unread-watch";

/** A page inside somebody else's: leaves that page's history alone and tells it what it may know. */
export class PortalFrame extends HTMLElement {
  #gone = new AbortController();

  connectedCallback(): void {
    if (parent === window) return;
    const { signal } = this.#gone;
    const { host, path = "", desk, unread } = this.dataset;
    stayInPlace(signal);
    // A browser lets no page focus itself that somebody else embeds.
    document.querySelector<HTMLElement>("[autofocus], [data-focus]")?.focus();
    if (!host) return;
    const page = hostPage(host, signal);
    page.tell({ type: "page", path });
    tellWhatHappened(page, this.dataset);
    closeOnEscape(page, signal);
    renewWhenAsked(page);
    if (desk && unread) {
      const isList = path === "";
      watchUnread(page, { desk, unread: Number(unread), isList, gone: signal });
    }
  }

  /** The answer to a form takes the place of the page, this element included. */
  disconnectedCallback(): void {
    this.#gone.abort();
  }
}

function tellWhatHappened(page: HostPage, { event, number = "" }: DOMStringMap): void {
  if (event === "expired") page.tell({ type: "expired" });
  if (event === "ticket" && isFirstShowing()) page.tell({ type: "ticket", number });
}

/** Not a reload, and not the same page in another language. */
function isFirstShowing(): boolean {
  const [visit] = performance.getEntriesByType("navigation");
  const reloaded = visit instanceof PerformanceNavigationTiming && visit.type !== "navigate";
  const from = document.referrer && new URL(document.referrer).pathname;
  return !reloaded && from !== location.pathname;
}

function closeOnEscape(page: HostPage, signal: AbortSignal): void {
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
    if (!hasOwnUse(event.target)) page.tell({ type: "close" });
  };
  addEventListener("keydown", press, { signal });
}

/** Escape empties a search and folds up the choices of a list. */
function hasOwnUse(target: EventTarget | null): boolean {
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && target.type === "search" && target.value !== "";
}

/** A session that ended under somebody's text goes on when they have copied it. */
function renewWhenAsked(page: HostPage): void {
  const button = document.querySelector<HTMLButtonElement>("[data-renew]");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => page.tell({ type: "expired" }));
}
