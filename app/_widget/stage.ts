import { element } from "./element";
import { desk } from "./settings";

const PLACE_ID = "intum-helpdesk-widget";

let ownPlace: HTMLElement;
export let host: HTMLElement;
/** Everything we draw stands in here, out of reach of the page's own styles. */
export let root: ShadowRoot;

export function buildStage(escaped: () => void): void {
  host = element("div", {
    onkeydown({ key }) {
      if (key === "Escape") escaped();
    },
  });
  root = host.attachShadow({ mode: "open" });
  dress(desk.look);
  for (const [name, color] of Object.entries(desk.accent)) {
    if (/^#[0-9a-f]{6}$/i.test(color)) host.style.setProperty(`--${name}`, color);
  }
  ownPlace = element("div", { id: PLACE_ID });
  // Takes no room, not even a gap of a page that lays out its body as a grid.
  ownPlace.style.display = "contents";
}

export function mount(): void {
  const place = document.getElementById(PLACE_ID) ?? ownPlace;
  place.append(host);
  if (!place.isConnected) document.body.append(place);
}

export function unmount(): void {
  host.remove();
  ownPlace.remove();
}

/** Constructed sheets pass a policy of `style-src 'self'`, which refuses the element. */
function dress(look: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(element("style", { textContent: look }));
  }
}
