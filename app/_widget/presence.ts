import { announce } from "./announce";
import { attach, identify, runAll, site } from "./commands";
import { type Given, readConfiguration } from "./configuration";
import { forget, go } from "./conversation";
import { followAddress, followBody, whenNear } from "./follow-page";
import { hear } from "./hear";
import { drawLauncher } from "./launcher";
import { allow, close, isOpen, open, toggle } from "./opening";
import { drawPanel, panel } from "./panel";
import { pathOf } from "./place";
import { isShown } from "./rules";
import { life, RUNNING } from "./running";
import { configuration, desk, isInline } from "./settings";
import { buildStage, host, mount } from "./stage";

declare const IntumHelpdeskWidget: unknown;

let seen: string;

/** Draws what belongs on this page, and follows the page from there on. */
export function appear(): void {
  buildStage(close);
  // In this order, so that a panel of the size of the screen covers the button.
  drawLauncher(toggle);
  drawPanel(close, () => go());
  arrange();
  addEventListener("message", hear, { signal: life.signal });
  followAddress(lookAgain);
  followBody(() => host.isConnected || lookAgain());
  if (isInline) whenNear(panel, () => isOpen || open(""));
  window[RUNNING] = adopt;
  adopt();
  announce("ready");
  obeyParameters();
}

/** A `const` of the page is no property of `window`, and a script that failed leaves it unreadable. */
export function siteObject(): Given {
  try {
    return Object(IntumHelpdeskWidget);
  } catch {
    return {};
  }
}

/** After a change of address or body everything may be different. */
function lookAgain(): void {
  adopt();
  arrange();
  obeyParameters();
}

/** Into the body that the page has now, where its rules let it. */
function arrange(): void {
  if (!host.isConnected) {
    mount();
    // A frame that was moved has lost its page.
    if (isOpen) go();
    else forget();
  }
  allow(isShown(location.href, desk.show_rules, desk.hide_rules));
}

/** What stays in the address while one page follows another is not asked for anew. */
function obeyParameters(): void {
  const path = pathOf(Object.fromEntries(new URLSearchParams(location.search)));
  if (path && path !== seen) open(path);
  seen = path;
}

/** Another object of the page's takes the place of the former. */
function adopt(): true {
  const given = siteObject();
  if (given !== site) {
    try {
      const { identity } = readConfiguration(given, location.protocol);
      const waiting = attach(given);
      if (identity !== configuration.identity) identify(given);
      runAll(waiting);
    } catch {}
  }
  return true;
}
