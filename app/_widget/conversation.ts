import { announceProblem } from "./announce";
import { focusOn } from "./element";
import { dropFrame, frame, sendFrame, tell } from "./frame";
import { panel, say } from "./panel";
import { dropSession, hasSession, openSession } from "./session";
import { desk } from "./settings";
import { root } from "./stage";

const PATIENCE_MS = 15_000;
const RENEWAL_MS = 10_000;

/** Of the visit that is under way, and its name; undefined where there is none. */
let patience: ReturnType<typeof setTimeout> | undefined;
let hasSpoken = false;
let path = "";
let renewed = 0;

/** Shows the page of this path, or where it is "" the one that was there before. */
export function visit(wanted: string): void {
  if (wanted || !patience || !hasSession()) go(wanted || path);
  else if (hasSpoken) tell({ type: "shown" });
}

export async function go(to = path): Promise<void> {
  forget(to);
  say(desk.labels.loading);
  const own = setTimeout(fail, PATIENCE_MS);
  patience = own;
  try {
    const { url } = await openSession();
    if (own === patience) sendFrame(url + to, panel).onload = arrive;
  } catch (problem) {
    if (own === patience) fail(problem);
  }
}

/** A page says where it is. */
export function settleAt(at: string): void {
  path = at;
  hasSpoken = true;
  arrive();
}

/** The session has ended; a page that says so again at once is not believed twice. */
export function renew(): void {
  const isAgain = Date.now() - renewed < RENEWAL_MS;
  renewed = Date.now();
  dropSession();
  if (isAgain) {
    forget(path);
    fail({ code: "expired" });
  } else {
    go();
  }
}

/** Empties the panel; the next visit starts at this path. */
export function forget(next = ""): void {
  stop("");
  path = next;
  hasSpoken = false;
  // A frame that goes takes the focus with it.
  if (panel.contains(root.activeElement)) focusOn(panel);
  dropFrame();
}

function arrive(): void {
  clearTimeout(patience);
  say("");
  if (root.activeElement === panel) focusOn(frame);
}

function fail(problem?: unknown): void {
  dropSession();
  stop(announceProblem(problem) || desk.labels.unreachable, true);
}

function stop(text: string, hasFailed?: boolean): void {
  clearTimeout(patience);
  patience = undefined;
  say(text, hasFailed);
}
