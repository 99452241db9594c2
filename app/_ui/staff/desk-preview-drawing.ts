import type { Palette } from "@/app/_domain/desks/palette";
import type { PreviewTexts } from "./desk-preview-texts";

export interface Drawing {
  look: string;
  texts: PreviewTexts;
  name: string;
  helpText: string;
  layout: "button" | "inline";
  palette: Palette;
  theme: "light" | "dark";
}

/** What the page in the panel would look like, in few words; the panel itself is the widget's. */
const PAGE = `
article { display: grid; gap: 12px; align-content: start; padding: 16px; overflow: hidden; }
section.inline > article { padding-block-start: 24px; }
section > .close { visibility: hidden; }
h2, p { margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 20px; font-weight: 600; }
p.help { white-space: pre-wrap; }
label { font-weight: 600; }
span { display: block; height: 44px; border: 1px solid #8889; border-radius: 6px; }
span.tall { height: 96px; }
em { justify-self: start; padding: 10px 20px; border-radius: 6px; font-style: normal;
  font-weight: 600; background: var(--accent); color: var(--on-accent); }
.floating { animation: none; }
`;

/** Draws into a shadow tree of the place, which is made at the first call. */
export function drawPreview(place: HTMLElement, drawing: Drawing): void {
  const root = place.shadowRoot ?? place.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheetOf(hosted(drawing.look)), sheetOf(PAGE)];
  const stage = element("aside", {});
  const { palette, texts, layout, theme } = drawing;
  // A site that is dark has the same launcher; the page in the panel follows the theme.
  stage.style.setProperty("--inset", "16px");
  stage.style.setProperty("--color", palette.light.shape);
  stage.style.setProperty("--on", palette.light.onShape);
  stage.style.setProperty("--accent", palette[theme].shape);
  stage.style.setProperty("--on-accent", palette[theme].onShape);
  stage.append(panelOf(drawing));
  if (layout === "button") {
    stage.append(element("button", { className: "launcher", type: "button" }, texts.button));
  }
  root.replaceChildren(stage);
}

function panelOf({ texts, name, helpText, layout }: Drawing): HTMLElement {
  const panel = element(
    "section",
    { id: "panel", className: layout === "inline" ? "inline" : "floating" },
    element("button", { className: "close", type: "button", hidden: layout === "inline" }),
    element(
      "article",
      {},
      element("h2", {}, texts.form),
      ...(helpText ? [element("p", { className: "help" }, helpText)] : []),
      element("label", {}, texts.subject),
      element("span", {}),
      element("label", {}, texts.content),
      element("span", { className: "tall" }),
      element("em", {}, texts.send),
    ),
  );
  panel.ariaLabel = texts.panel.replace("{desk}", () => name);
  return panel;
}

/** The sheet speaks to its host, which is an element of this page here; what it says there is for the stage. */
function hosted(look: string): string {
  return look.replace(/:host\{[^}]*\}/, "");
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
