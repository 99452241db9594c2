import { announceProblem } from "./announce";
import { ask } from "./ask";
import { readConfiguration } from "./configuration";
import { appear, siteObject } from "./presence";
import { leave, RUNNING } from "./running";
import { configuration, configure, type Desk, settle } from "./settings";

const PATIENCE_MS = 2_000;

if (!window[RUNNING]?.()) {
  window[RUNNING] = () => true;
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle);
}

/** A browser that draws nothing new may never call itself idle. */
function whenIdle(): void {
  if ("requestIdleCallback" in window) requestIdleCallback(start, { timeout: PATIENCE_MS });
  else setTimeout(start);
}

async function start(): Promise<void> {
  try {
    configure(readConfiguration(siteObject(), location.protocol));
    settle(
      await ask<Desk>(`config?locale=${encodeURIComponent(`${configuration.locale ?? ""}`)}`, {
        priority: "low",
      }),
    );
    appear();
  } catch (problem) {
    leave();
    announceProblem(problem);
  }
}
