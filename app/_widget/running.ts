import { PROTOCOL } from "./protocol";

/** Under this a page knows the loader that runs in it, so that a second one leaves it alone. */
export const RUNNING = PROTOCOL;

declare global {
  interface Window {
    /** Makes the loader look at the page's object anew. */
    [RUNNING]?: () => true;
  }
}

/** Every listener and observer hangs on this, so that `destroy()` leaves none. */
export const life = new AbortController();

export function leave(): void {
  life.abort();
  delete window[RUNNING];
}
