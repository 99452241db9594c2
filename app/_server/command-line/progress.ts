const PAUSE_ON_SCREEN_MS = 200;
const PAUSE_IN_FILE_MS = 10_000;

export interface Progress {
  show: (done: number) => void;
  end: () => void;
}

/** A line on stderr that is written over on a screen, and written anew in a file now and then. */
export function createProgress(total: number): Progress {
  const { stderr } = process;
  const started = Date.now();
  let shown = started;

  function show(done: number): void {
    const pause = stderr.isTTY ? PAUSE_ON_SCREEN_MS : PAUSE_IN_FILE_MS;
    if (Date.now() - shown < pause && done < total) return;
    shown = Date.now();
    const perSecond = Math.round(done / Math.max(0.001, (shown - started) / 1000));
    const line = `${done} of ${total} tickets, ${perSecond} a second`;
    stderr.write(stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
  }

  return { show, end: () => stderr.isTTY && stderr.write("\n") };
}
