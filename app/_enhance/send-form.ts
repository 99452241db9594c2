import { draftOf } from "./draft";

/** A form that goes busy while it is sent, sends once, and keeps what was typed over a reload. */
export class SendForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form");
    const button = form?.querySelector<HTMLButtonElement>("button[type=submit]");
    if (!form || !button) return;
    const draft = draftOf(form);
    if (draft.restore()) this.#tell(button);
    form.addEventListener("input", () => draft.keep());
    const label = button.textContent;
    form.addEventListener("submit", (event) => {
      if (button.ariaDisabled === "true") event.preventDefault();
      else draft.sent();
      button.ariaDisabled = "true";
      button.textContent = this.dataset.busy ?? label;
    });
    // A page that comes back from the browser's memory is ready to send again.
    addEventListener("pageshow", () => {
      button.ariaDisabled = null;
      button.textContent = label;
    });
  }

  #tell(button: HTMLElement): void {
    const note = document.createElement("span");
    note.className = "hint";
    note.setAttribute("role", "status");
    note.textContent = this.dataset.kept ?? "";
    button.after(note);
  }
}
