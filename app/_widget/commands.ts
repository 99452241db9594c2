import { type Given, identityOf } from "./configuration";
import { forget, go } from "./conversation";
import { showUnread } from "./launcher";
import { allow, close, isOpen, open, toggle } from "./opening";
import { pathOf } from "./place";
import { leave, life } from "./running";
import { dropSession, endSession } from "./session";
import { configuration, configure } from "./settings";
import { unmount } from "./stage";

const commands: Record<string, (given?: unknown) => void> = {
  open: (place) => open(pathOf(place)),
  close,
  toggle,
  identify: (given) => identify(Object(given)),
  logout,
  destroy,
};

/** The site's own object, which has the commands. */
export let site: Given;

/** Gives an object the commands, and answers with what has been waiting there. */
export function attach(given: Given): unknown {
  site = given;
  const { q } = site;
  try {
    for (const name in commands) site[name] = (argument: unknown) => run([name, argument]);
    site.q = { push: (...calls: unknown[]) => runAll(calls) };
  } catch {
    // A frozen object stays as it is; its page does without the commands.
  }
  return q;
}

export function runAll(calls: unknown): void {
  if (Array.isArray(calls)) calls.forEach(run);
}

/** Who writes from now on, all of it. The panel stays where it is, as far as they may see that. */
export function identify(given: Given): void {
  const { locale } = configuration;
  configure({ ...configuration, identity: identityOf({ locale, ...given }) });
  dropSession();
  showUnread(0);
  if (isOpen) go();
  else forget();
}

function logout(): void {
  endSession();
  close();
  identify({});
}

function destroy(): void {
  leave();
  allow(false);
  forget();
  unmount();
  for (const name in commands) delete site[name];
  delete site.q;
}

/** A page may call anything with anything, and hears nothing of it but what it asked for. */
function run(call: unknown): void {
  if (life.signal.aborted) return;
  try {
    const [name, argument] = Object(call);
    commands[name]?.(argument);
  } catch {}
}
