import { panel } from "./panel";

/** Keeps a full-screen panel on the part of the screen that the keyboard leaves free. */
export function followViewport(isOpen: boolean): void {
  const change = isOpen ? "addEventListener" : "removeEventListener";
  for (const event of ["resize", "scroll"]) visualViewport?.[change](event, stay);
  stay();
}

function stay(): void {
  const { offsetTop = 0, height = 0, scale = 2 } = visualViewport ?? {};
  // Someone who zooms in wants to see more of it, not less.
  if (scale > 1.1) return;
  panel.style.setProperty("--top", `${offsetTop}px`);
  panel.style.setProperty("--height", `${height}px`);
}
