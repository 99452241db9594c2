/** Somebody at the same page, and whether they write. */
export interface LiveLooker {
  id: string;
  name: string;
  writing: boolean;
}

interface Options {
  /** Of the stream, without what it is to begin after. */
  address: string;
  /** When what is shown was read, in milliseconds since 1970. */
  shownAt: () => number;
  /** Something happened at that time, or may have. */
  hear: (at: number) => void;
  hearLookers?: ((lookers: LiveLooker[]) => void) | undefined;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Listens while the page is in view, for a browser has few connections for all of its windows, and
 * comes back by itself. Answers how to stop.
 */
export function listenLive({ address, shownAt, hear, hearLookers }: Options): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_PAUSE_MS;

  function open(): void {
    const since = `since=${shownAt()}`;
    const opened = new EventSource(`${address}${address.includes("?") ? "&" : "?"}${since}`);
    source = opened;
    opened.onopen = () => {
      pause = FIRST_PAUSE_MS;
    };
    // A browser gives up where the portal has refused once.
    opened.onerror = () => {
      close();
      retry = setTimeout(open, pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    };
    for (const kind of ["news", "missed"]) {
      opened.addEventListener(kind, ({ data }) => hear(timeIn(JSON.parse(data))));
    }
    opened.addEventListener("lookers", ({ data }) => hearLookers?.(lookersIn(JSON.parse(data))));
  }

  function close(): void {
    clearTimeout(retry);
    source?.close();
    source = undefined;
  }

  function follow(): void {
    close();
    if (!document.hidden) open();
  }

  follow();
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", close);
  addEventListener("pageshow", follow);
  return () => {
    document.removeEventListener("visibilitychange", follow);
    removeEventListener("pagehide", close);
    removeEventListener("pageshow", follow);
    close();
  };
}

function timeIn(data: unknown): number {
  const isDated = typeof data === "object" && data !== null && "at" in data;
  return isDated && typeof data.at === "number" ? data.at : Date.now();
}

function lookersIn(data: unknown): LiveLooker[] {
  return Array.isArray(data) ? data.filter(isLooker) : [];
}

function isLooker(each: unknown): each is LiveLooker {
  return (
    typeof each === "object" &&
    each !== null &&
    "id" in each &&
    typeof each.id === "string" &&
    "name" in each &&
    typeof each.name === "string" &&
    "writing" in each &&
    typeof each.writing === "boolean"
  );
}
