import { localTimes } from "./local-times";
import { addNewMessages } from "./new-messages";
import { pageIn } from "./send-in-place";

const SOON_MS = 20_000;
const LATEST_MS = 60_000;
/** After so many times without news it is asked more seldom. */
const OFTEN = 15;

/** Shows what is written on the other side while the page is open and looked at. */
export class FreshMessages extends HTMLElement {
  #gone = new AbortController();
  #said = document.createElement("p");
  #inVain = 0;
  #timer = 0;

  connectedCallback(): void {
    if (!this.dataset.known) return;
    this.#said.className = "sr-only";
    this.#said.setAttribute("role", "status");
    this.prepend(this.#said);
    const { signal } = this.#gone;
    const look = () => {
      this.#inVain = 0;
      if (document.visibilityState === "visible") void this.#look();
    };
    document.addEventListener("visibilitychange", look, { signal });
    this.#wait();
  }

  /** The answer to a form takes the place of the page, this element included. */
  disconnectedCallback(): void {
    this.#gone.abort();
    clearTimeout(this.#timer);
  }

  #wait(): void {
    const wait = Math.min(LATEST_MS, SOON_MS * 1.2 ** Math.max(0, this.#inVain - OFTEN));
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#look(), wait);
  }

  async #look(): Promise<void> {
    clearTimeout(this.#timer);
    this.#inVain += 1;
    const isHere = document.visibilityState === "visible" && !isSending();
    const there = !isHere || (await this.#renew());
    // Of a link that was withdrawn and a session that ended there is no more to hear.
    if (there && !this.#gone.signal.aborted) this.#wait();
  }

  /** False where there is nothing any more; what cannot be known now is asked again. */
  async #renew(): Promise<boolean> {
    const { signal } = this.#gone;
    try {
      const answer = await fetch(`${location.pathname.replace(/\/$/, "")}/newest`, { signal });
      if (answer.status === 404) return false;
      if (!answer.ok || (await answer.text()) === this.dataset.known) return true;
      const page = pageIn(await (await fetch(location.href, { signal })).text());
      const fresh = page.querySelector<HTMLElement>("fresh-messages");
      if (fresh?.dataset.known && !signal.aborted && !isSending()) this.#show(fresh);
    } catch {}
    return true;
  }

  #show(fresh: HTMLElement): void {
    this.#inVain = 0;
    this.dataset.known = fresh.dataset.known;
    this.#said.textContent = addNewMessages(this, fresh) ? (this.dataset.text ?? "") : "";
    localTimes(document);
  }
}

/** What comes back will show everything anyway. */
function isSending(): boolean {
  return !!document.querySelector("button[aria-disabled=true]");
}
