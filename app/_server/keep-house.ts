import { sweep } from "@/app/_domain/housekeeping";
import { makeSearchable } from "@/app/_domain/inbox/make-searchable";

const EVERY_MS = 60 * 60 * 1000;

/** Tidies up now and every hour, until it is stopped; answers how to stop it. */
export function keepHouse(log: (line: string) => void): () => Promise<void> {
  let stopped = false;
  let working = Promise.resolve();

  async function work(): Promise<void> {
    try {
      await sweep(new Date());
      // Tickets that are older than the search, some at a time.
      while (!stopped && (await makeSearchable()) > 0);
    } catch (error) {
      log(`Housekeeping failed: ${String(error)}`);
    }
  }

  function begin(): void {
    working = working.then(work);
  }

  begin();
  const timer = setInterval(begin, EVERY_MS);
  return async () => {
    stopped = true;
    clearInterval(timer);
    await working;
  };
}
