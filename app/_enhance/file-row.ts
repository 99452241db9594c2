/** By name or by what the server says is wrong; `{name}` stands for the file's. */
export type UploadTexts = Record<string, string> & { drop: string; wait: string };

type State = "waiting" | "under way" | "there" | "failed";

export interface FileRow {
  file: File;
  element: HTMLElement;
  state: State;
  progress(share: number): void;
  arrive(id: string): void;
  fail(code: string, again: boolean): void;
  say(text: string): void;
  cancel?: () => void;
  onGone(): void;
  onRetry(): void;
}

/** A file on its way: its picture, name and bar, and the way to be rid of it. */
export function fileRow(file: File, texts: UploadTexts): FileRow {
  const element = make("li");
  const bar = make("progress");
  const note = make("p");
  const remove = button("×");
  const again = button(texts.retry ?? "");
  const picture = thumbnail(file);
  const say = (key: string) => (texts[key] ?? texts.unavailable ?? "").replace("{name}", file.name);
  note.setAttribute("role", "status");
  bar.max = 1;
  bar.ariaLabel = say("uploading");
  remove.ariaLabel = say("cancel");
  again.hidden = true;
  element.append(picture, named(file.name), again, remove, bar, note);

  const row: FileRow = {
    file,
    element,
    state: "waiting",
    progress: (share) => {
      bar.value = share;
    },
    arrive(id) {
      row.state = "there";
      bar.remove();
      remove.ariaLabel = say("remove");
      note.className = "sr-only";
      note.textContent = say("done");
      const field = make("input");
      Object.assign(field, { type: "hidden", name: "attachments", value: id });
      element.append(field);
    },
    fail(code, retry) {
      row.state = "failed";
      bar.hidden = true;
      again.hidden = !retry;
      remove.ariaLabel = say("remove");
      note.className = "error";
      note.textContent = say(code);
    },
    say(text) {
      note.className = "hint";
      note.textContent = text;
    },
    onGone() {},
    onRetry() {},
  };
  remove.addEventListener("click", () => {
    row.cancel?.();
    element.remove();
    row.onGone();
  });
  again.addEventListener("click", () => {
    row.state = "waiting";
    bar.hidden = false;
    bar.removeAttribute("value");
    again.hidden = true;
    note.textContent = "";
    row.onRetry();
  });
  return row;
}

function named(name: string): HTMLElement {
  const element = make("bdi");
  element.textContent = name;
  return element;
}

function button(text: string): HTMLButtonElement {
  const element = make("button");
  element.type = "button";
  element.textContent = text;
  return element;
}

/** The browser draws it from the file itself; what is no picture leaves the box empty. */
function thumbnail(file: File): HTMLElement {
  const box = make("i");
  if (!/^image\/(png|jpeg|gif|webp|avif)$/.test(file.type)) return box;
  const image = make("img");
  image.alt = "";
  image.src = URL.createObjectURL(file);
  image.onload = () => URL.revokeObjectURL(image.src);
  box.append(image);
  return box;
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
  return document.createElement(name);
}
