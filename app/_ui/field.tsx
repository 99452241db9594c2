import type { ReactNode } from "react";
import type { Speech } from "@/app/_i18n/translator";
import { fieldMessage, type Outcome } from "./form-outcome";

interface Props {
  speech: Speech;
  outcome: Outcome | undefined;
  name: string;
  id: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** Characters; near it, a script says how many there are. */
  limit?: number;
  /** The name that messages know the field by. */
  called?: string;
  /** Places the input, with what it must carry. */
  children: (input: InputProps) => ReactNode;
}

export interface InputProps {
  id: string;
  name: string;
  className: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
}

/** Label, hint, error, input: in this order, tied together for screen readers. */
export function Field({
  speech,
  outcome,
  name,
  id,
  label,
  hint,
  optional,
  limit,
  called,
  children,
}: Props) {
  const problem = outcome?.fields[name];
  const described = [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={problem ? "field failed" : "field"}>
      <label htmlFor={id}>
        {label}
        {optional && <span> ({speech.t("form.optional")})</span>}
      </label>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      {problem && (
        <p className="error" id={`${id}-error`}>
          <span className="sr-only">{speech.t("error.label")}: </span>
          {fieldMessage(speech, called ?? name, problem)}
        </p>
      )}
      {children({
        id,
        name,
        className: "input",
        "aria-invalid": problem ? true : undefined,
        "aria-describedby": described || undefined,
      })}
      {limit && <character-count data-limit={limit} data-for={id} />}
    </div>
  );
}
