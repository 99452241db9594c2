export interface PagesFirst {
  /** Does work that somebody waits for in front of a screen. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Resolves as soon as nobody waits, and at the latest after a moment. */
  turn(): Promise<void>;
}

/** Under steady load, too, what can wait goes on: so many times a second. */
const LONGEST_WAIT_MS = 25;

/** Lets what can wait give way to pages, with which it shares one thread. */
export function pagesFirst(): PagesFirst {
  let underWay = 0;
  const waiting = new Set<() => void>();

  async function during<Result>(work: () => Promise<Result>): Promise<Result> {
    underWay += 1;
    try {
      return await work();
    } finally {
      underWay -= 1;
      if (underWay === 0) for (const goOn of waiting) goOn();
    }
  }

  async function turn(): Promise<void> {
    if (underWay === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(goOn, LONGEST_WAIT_MS);
      function goOn(): void {
        clearTimeout(timer);
        waiting.delete(goOn);
        resolve();
      }
      waiting.add(goOn);
    });
  }

  return { during, turn };
}
