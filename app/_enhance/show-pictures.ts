const PICTURES = ".attached a:has(img)";

/** Shows a picture of a message in the page, which its link would open beside it. */
export class ShowPictures extends HTMLElement {
  #gone = new AbortController();
  #dialog = document.createElement("dialog");
  #picture = document.createElement("img");
  #link = document.createElement("a");
  /** Those of the same message. */
  #links: HTMLAnchorElement[] = [];
  #place = 0;

  connectedCallback(): void {
    const { close = "", previous = "", next = "" } = this.dataset;
    this.#link.target = "_blank";
    this.#link.rel = "noopener";
    const steps = document.createElement("p");
    steps.append(
      button("‹", previous, () => this.#show(this.#place - 1)),
      this.#link,
      button("›", next, () => this.#show(this.#place + 1)),
    );
    const end = button("×", close, () => this.#dialog.close());
    this.#dialog.className = "pictures";
    this.#dialog.append(end, this.#picture, steps);
    this.#dialog.addEventListener("keydown", (event) => this.#press(event));
    this.#dialog.addEventListener("click", ({ target }) => {
      if (target === this.#dialog) this.#dialog.close();
    });
    this.#dialog.addEventListener("close", () => this.#dialog.remove());
    const { signal } = this.#gone;
    document.addEventListener("click", (event) => this.#open(event), { signal });
  }

  disconnectedCallback(): void {
    this.#gone.abort();
  }

  #open(event: MouseEvent): void {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    if (!(target instanceof Element) || ctrlKey || metaKey || shiftKey) return;
    const link = target.closest<HTMLAnchorElement>(PICTURES);
    if (!link) return;
    event.preventDefault();
    this.#links = [...(link.closest("ul")?.querySelectorAll<HTMLAnchorElement>(PICTURES) ?? [])];
    this.#show(this.#links.indexOf(link));
    this.append(this.#dialog);
    this.#dialog.showModal();
  }

  #show(place: number): void {
    const count = this.#links.length;
    this.#place = (place + count) % count;
    const link = this.#links[this.#place];
    const name = link?.querySelector("bdi")?.textContent ?? "";
    this.#picture.src = this.#link.href = link?.href ?? "";
    this.#picture.alt = this.#dialog.ariaLabel = this.#link.textContent = name;
    for (const step of this.#dialog.querySelectorAll<HTMLElement>("p button")) {
      step.hidden = count < 2;
    }
  }

  /** Inside a frame Escape would close the panel as well. */
  #press(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === "ArrowLeft") this.#show(this.#place - 1);
    if (event.key === "ArrowRight") this.#show(this.#place + 1);
  }
}

function button(sign: string, label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = sign;
  made.ariaLabel = label;
  made.addEventListener("click", press);
  return made;
}
