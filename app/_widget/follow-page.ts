import { life } from "./running";

const POLL_MS = 500;
const { signal } = life;

/** Calls back after each change of the page's address, without touching the page's own history. */
export function followAddress(changed: () => void): void {
  let last = location.href;
  const look = () => {
    if (location.href === last) return;
    last = location.href;
    changed();
  };
  if (window.navigation) {
    navigation.addEventListener("currententrychange", look, { signal });
    return;
  }
  for (const event of ["popstate", "hashchange"]) addEventListener(event, look, { signal });
  const poll = setInterval(() => document.hidden || look(), POLL_MS);
  signal.addEventListener("abort", () => clearInterval(poll));
}

/** Calls back when another body may have taken the place of the former. */
export function followBody(changed: () => void): void {
  const bodies = new MutationObserver(changed);
  bodies.observe(document.documentElement, { childList: true });
  signal.addEventListener("abort", () => bodies.disconnect());
}

/** Calls back whenever this comes near to what is seen of the page. */
export function whenNear(target: Element, near: () => void): void {
  const look = (entries: IntersectionObserverEntry[]) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) near();
  };
  const seeing = new IntersectionObserver(look, { rootMargin: "200px" });
  seeing.observe(target);
  signal.addEventListener("abort", () => seeing.disconnect());
}
