/** Signs that a person is here: a program that opens every link of a mail gives none of them. */
const SIGNS = ["pointerdown", "keydown", "wheel", "blur"];

/** Says that the newest message was read: once, and not before there is a sign of a person. */
export class MarkRead extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    const signed = () => {
      for (const sign of SIGNS) removeEventListener(sign, signed);
      void send(form).then(
        (read) => read && this.dispatchEvent(new Event("ticket-read", { bubbles: true })),
      );
    };
    for (const sign of SIGNS) addEventListener(sign, signed, { passive: true });
  }
}

/** It arrives even if the page is left in the same moment; where it would lead to is of no use. */
async function send(form: HTMLFormElement): Promise<boolean> {
  try {
    const { type, ok } = await fetch(location.href, {
      method: "POST",
      body: new FormData(form),
      redirect: "manual",
      keepalive: true,
    });
    return ok || type === "opaqueredirect";
  } catch {
    return false;
  }
}
