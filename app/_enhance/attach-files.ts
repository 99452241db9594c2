import { type FileRow, fileRow, type UploadTexts } from "./file-row";
import { upload } from "./upload";

/** So many at once; the others wait. */
const AT_ONCE = 3;

/** Sends each chosen, dropped or pasted file on its own, so that the form need only name them. */
export class AttachFiles extends HTMLElement {
  #gone = new AbortController();
  #list = document.createElement("ul");
  #rows: FileRow[] = [];
  #under = 0;

  connectedCallback(): void {
    const form = this.closest("form");
    const input = this.querySelector<HTMLInputElement>("input[type=file]");
    if (!form || !input) return;
    const { signal } = this.#gone;
    this.#list.className = "uploads";
    this.classList.add("ready");
    input.before(this.#list);
    const hint = this.querySelector("small");
    if (hint) hint.textContent += ` · ${this.#texts.drop}`;
    // The form has no files of its own to bring: they are on their way already.
    input.removeAttribute("name");
    input.addEventListener("change", () => {
      this.#add(input.files);
      input.value = "";
    });
    this.#takeDropped(form);
    form.addEventListener("paste", (event) => this.#take(event, event.clipboardData));
    const hold = (event: Event) => event.target === form && this.#holdBack(event);
    document.addEventListener("submit", hold, { capture: true, signal });
  }

  disconnectedCallback(): void {
    this.#gone.abort();
    for (const row of this.#rows) row.cancel?.();
  }

  get #texts(): UploadTexts {
    return JSON.parse(this.dataset.texts ?? "{}");
  }

  #takeDropped(form: HTMLFormElement): void {
    form.addEventListener("dragover", (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      this.classList.add("over");
    });
    form.addEventListener("dragleave", () => this.classList.remove("over"));
    form.addEventListener("drop", (event) => {
      this.classList.remove("over");
      this.#take(event, event.dataTransfer);
    });
  }

  #take(event: Event, from: DataTransfer | null): void {
    if (!from?.files.length) return;
    event.preventDefault();
    this.#add(from.files);
  }

  #add(files: FileList | null): void {
    for (const file of files ?? []) {
      const row = fileRow(file, this.#texts);
      const problem = this.#problemOf(file);
      row.onGone = () => {
        this.#rows = this.#rows.filter((other) => other !== row);
        this.#begin();
        this.querySelector("input")?.focus();
      };
      row.onRetry = () => this.#begin();
      this.#rows.push(row);
      this.#list.append(row.element);
      if (problem) row.fail(problem, false);
    }
    this.#begin();
  }

  #problemOf({ size }: File): string | undefined {
    const kept = this.querySelectorAll(".kept :checked").length;
    const taken = this.#rows.filter(({ state }) => state !== "failed").length;
    if (size > Number(this.dataset.bytes)) return "file_too_large";
    if (size === 0) return "file_empty";
    return kept + taken >= Number(this.dataset.limit) ? "too_many_files" : undefined;
  }

  #begin(): void {
    for (const row of this.#rows) {
      if (this.#under >= AT_ONCE) return;
      if (row.state === "waiting") void this.#send(row);
    }
  }

  async #send(row: FileRow): Promise<void> {
    this.#under += 1;
    row.state = "under way";
    const sending = upload(row.file, { to: filesHere(), progress: row.progress });
    row.cancel = sending.cancel;
    const answer = await sending.answer;
    this.#under -= 1;
    if ("id" in answer) row.arrive(answer.id);
    else row.fail(answer.code, true);
    this.#begin();
  }

  /** A form that went now would leave behind what is still on its way. */
  #holdBack(event: Event): void {
    const row = this.#rows.find(({ state }) => state === "waiting" || state === "under way");
    if (!row) return;
    event.preventDefault();
    event.stopPropagation();
    row.say(this.#texts.wait);
  }
}

/** Where files of this page's link, session or desk go. */
function filesHere(): string {
  const [, kind, token] = location.pathname.split("/");
  return `/${kind}/${token}/files`;
}
