const CLASS = "note";

/** A word beside a button, said aloud too; it takes the place of the one before. */
export function noteAfter(button: HTMLElement, text: string): void {
  const before = button.nextElementSibling;
  if (before?.classList.contains(CLASS)) before.remove();
  const note = document.createElement("span");
  note.className = `hint ${CLASS}`;
  note.setAttribute("role", "status");
  note.textContent = text;
  button.after(note);
}
