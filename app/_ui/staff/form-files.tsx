"use client";

import { useEffect, useRef, useState } from "react";
import { LIMITS } from "@/app/_domain/limits";
import type { FileTexts } from "../file-texts";
import { FormProblem } from "./form-field";
import { FormUpload } from "./form-upload";
import { type FormView, fieldId } from "./form-view";
import { useUploads } from "./use-uploads";

export interface FilesFieldTexts extends FileTexts {
  hint: string;
  kept: string;
}

interface Props {
  form: FormView;
  /** Where each file is sent on its own. */
  to: string;
  texts: FilesFieldTexts;
}

const NAME = "attachments";

/** Files of a message; without scripts the form itself brings them. */
export function FormFiles({ form, to, texts }: Props) {
  const { uploads, add, remove, again } = useUploads(to, {
    files: LIMITS.files,
    bytes: LIMITS.fileBytes,
  });
  const [scripted, setScripted] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const kept = (form.state.files ?? []).filter(({ id }) => !uploads.some((each) => each.id === id));
  const take = useRef((_: Iterable<File>) => {});
  take.current = (files) => add(files, kept.length);
  useEffect(() => {
    setScripted(true);
    const gone = new AbortController();
    listen(box.current?.closest("form"), (files) => take.current(files), gone.signal);
    return () => gone.abort();
  }, []);
  const id = fieldId(form, NAME);
  const problem = form.state.fields[NAME];
  const state = `${problem ? " failed" : ""}${scripted ? " ready" : ""}`;
  return (
    <div className={`field files${state}`} ref={box}>
      <label htmlFor={id}>
        {form.labels[NAME]} <span>({form.texts.optional})</span>
      </label>
      <small id={`${id}-hint`}>{scripted ? `${texts.hint} · ${texts.drop}` : texts.hint}</small>
      {problem && <FormProblem id={`${id}-error`} form={form} name={NAME} />}
      {kept.length > 0 && (
        <fieldset className="kept">
          <legend className="hint">{texts.kept}</legend>
          {kept.map((file) => (
            <label key={file.id}>
              <input type="checkbox" name={NAME} value={file.id} defaultChecked />{" "}
              <bdi>{file.name}</bdi>
            </label>
          ))}
        </fieldset>
      )}
      {uploads.length > 0 && (
        <ul className="uploads">
          {uploads.map((each) => (
            <FormUpload
              key={each.key}
              upload={each}
              texts={texts}
              onRemove={() => remove(each)}
              onAgain={() => again(each)}
            />
          ))}
        </ul>
      )}
      <input
        type="file"
        multiple
        name={scripted ? undefined : NAME}
        id={id}
        aria-describedby={problem ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={problem ? true : undefined}
        onChange={({ target }) => {
          take.current([...(target.files ?? [])]);
          target.value = "";
        }}
      />
    </div>
  );
}

/** What is dropped on the form or pasted into it; a form does not go while a file is on its way. */
function listen(
  form: HTMLFormElement | null | undefined,
  take: (files: Iterable<File>) => void,
  signal: AbortSignal,
): void {
  function receive(event: Event, from: DataTransfer | null): void {
    if (!from?.files.length) return;
    event.preventDefault();
    take([...from.files]);
  }
  form?.addEventListener("dragover", (event) => event.preventDefault(), { signal });
  form?.addEventListener("drop", (event) => receive(event, event.dataTransfer), { signal });
  form?.addEventListener("paste", (event) => receive(event, event.clipboardData), { signal });
  const hold = (event: Event) => {
    const waiting = form?.querySelector<HTMLElement>(".uploads progress");
    if (event.target !== form || !waiting) return;
    event.preventDefault();
    event.stopPropagation();
    waiting.closest("li")?.classList.add("waited-for");
  };
  document.addEventListener("submit", hold, { capture: true, signal });
}
