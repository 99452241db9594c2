type Input = HTMLInputElement | HTMLTextAreaElement;

/** A button that copies the text in the input beside it, where the browser allows. */
export class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button");
    const input = this.parentElement?.querySelector<Input>("input, textarea");
    if (!button || !input) return;
    button.addEventListener("click", async () => {
      input.select();
      await navigator.clipboard.writeText(input.value);
      button.textContent = this.dataset.done ?? "";
    });
  }
}
