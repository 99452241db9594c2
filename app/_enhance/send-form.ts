import { draftOf } from "./draft";
import { noteAfter } from "./note-after";

/** A form that goes busy while it is sent, sends once, and keeps what was typed over a reload. */
export class SendForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form");
    const button = form?.querySelector<HTMLButtonElement>("button[type=submit]");
    if (!form || !button) return;
    const draft = draftOf(form, this.dataset.draft);
    if (draft.restore()) noteAfter(button, this.dataset.kept ?? "");
    form.addEventListener("input", () => draft.keep());
    const label = button.textContent;
    form.addEventListener("submit", (event) => {
      if (button.ariaDisabled === "true") event.preventDefault();
      else draft.sent();
      button.ariaDisabled = "true";
      button.textContent = this.dataset.busy ?? label;
    });
    const makeReady = () => {
      button.ariaDisabled = null;
      button.textContent = label;
    };
    form.addEventListener("unsent", makeReady);
    // A page that comes back from the browser's memory is ready to send again.
    addEventListener("pageshow", makeReady);
  }
}
