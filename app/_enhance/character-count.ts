/** From this share of the limit on it is worth a word. */
const NEAR = 0.9;

/** Says how many characters there are, once there are nearly as many as there may be. */
export class CharacterCount extends HTMLElement {
  connectedCallback(): void {
    const input = document.getElementById(this.dataset.for ?? "");
    const limit = Number(this.dataset.limit);
    if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return;
    this.setAttribute("role", "status");
    const say = () => {
      const count = [...input.value].length;
      this.textContent = count < limit * NEAR ? "" : `${count} / ${limit}`;
      this.classList.toggle("over", count > limit);
    };
    input.addEventListener("input", say);
    say();
  }
}
