/**
 * The loader's style sheet. It comes with the desk's configuration instead of with the loader, which
 * every page of a site loads and which has no room for it.
 */
export const LOOK = `
:host {
  all: initial !important;
  display: contents !important;
  color-scheme: inherit !important;
  --color: #2457c5;
  --on: #fff;
  --inset: var(--intum-helpdesk-inset, 20px);
}
* {
  box-sizing: border-box;
  font: 16px/24px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
[hidden] { display: none !important; }
:focus-visible {
  outline: 3px solid var(--color);
  outline-offset: 2px;
}
button {
  min-width: 44px; min-height: 44px;
  padding: 9px 20px;
  border: 1px solid transparent;
  border-radius: 24px;
  background: var(--color);
  color: var(--on);
  font-weight: 600;
  cursor: pointer;
}
.launcher,
.floating {
  position: fixed;
  z-index: var(--intum-helpdesk-z-index, 2147483000);
  inset-inline-end: max(var(--inset), env(safe-area-inset-right, 0px));
  bottom: max(var(--inset), env(safe-area-inset-bottom, 0px));
}
.launcher {
  display: flex;
  align-items: center;
  gap: 10px;
  max-width: calc(100% - 2 * var(--inset));
  min-height: 48px;
  padding-inline-start: 16px;
  box-shadow: 0 1px 2px #0003, 0 4px 16px #0003;
  text-align: start;
}
.launcher:focus-visible { box-shadow: 0 0 0 2px Canvas; }
.launcher::before,
.close::before {
  content: "";
  display: block; flex: none;
  width: 24px; height: 24px;
  background: currentColor;
  forced-color-adjust: none;
}
@media (forced-colors: active) {
  .launcher::before,
  .close::before { background: ButtonText; }
}
.launcher::before {
  clip-path: path("M5.5 3h13A3.5 3.5 0 0 1 22 6.5v7a3.5 3.5 0 0 1-3.5 3.5H12l-5 4.3V17H5.5A3.5 3.5 0 0 1 2 13.5v-7A3.5 3.5 0 0 1 5.5 3z");
}
.close {
  align-self: end;
  padding: 9px;
  background: none;
  color: inherit;
}
.close:hover { background: #8883; }
.close:focus-visible { outline-offset: -4px; }
.close::before {
  clip-path: path("M6.4 5 12 10.6 17.6 5 19 6.4 13.4 12 19 17.6 17.6 19 12 13.4 6.4 19 5 17.6 10.6 12 5 6.4z");
}
b {
  min-width: 24px;
  padding: 0 6px;
  margin-inline-end: -8px;
  border-radius: 12px;
  background: var(--on);
  color: var(--color);
  font-size: 14px; font-weight: 700;
  text-align: center;
}
section {
  display: flex;
  flex-direction: column;
  overflow: hidden;
  border: 1px solid #8885;
  border-radius: 12px; outline: 0;
  background: Canvas;
  color: CanvasText;
}
[id] { background: light-dark(#faf9f7, #181715); }
.floating {
  width: 400px; height: 640px;
  max-width: calc(100% - 2 * var(--inset));
  max-height: calc(100% - 70px - 2 * var(--inset));
  margin-bottom: 60px;
  box-shadow: 0 2px 6px #0002, 0 12px 40px #0004;
}
.floating::before {
  content: attr(aria-label);
  content: attr(aria-label) / "";
  position: absolute;
  inset-inline: 16px 60px;
  overflow: hidden;
  font-weight: 600; line-height: 44px;
  text-overflow: ellipsis; white-space: nowrap;
}
.inline {
  position: relative;
  height: var(--intum-helpdesk-height, 640px);
}
iframe {
  flex: 1;
  width: 100%;
  min-height: 0;
  border: 0;
}
div {
  position: absolute;
  inset: 46px 0 0;
  display: flex;
  flex-direction: column;
  align-items: center; justify-content: center;
  gap: 16px;
  padding: 24px;
  background: inherit;
  text-align: center;
  overflow-wrap: anywhere;
}
@media (prefers-reduced-motion: no-preference) {
  .floating { animation: rise 0.12s ease-out; }
}
@keyframes rise {
  from { opacity: 0; transform: translateY(8px); }
}
@media (max-width: 480px), (max-height: 500px) {
  .floating {
    inset: var(--top, 0) 0 auto;
    width: 100%; max-width: none;
    height: var(--height, 100%); max-height: none;
    margin: 0;
    padding: env(safe-area-inset-top, 0px) 0 env(safe-area-inset-bottom, 0px);
    border: 0; border-radius: 0;
  }
}
@media print {
  :host { display: none !important; }
}
`
  .replace(/\s*([{};,])\s*/g, "$1")
  .replace(/\s+/g, " ")
  .replaceAll(": ", ":")
  .trim();
