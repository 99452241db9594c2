"use client";

import type { MouseEvent } from "react";
import { useFormStatus } from "react-dom";

interface Props {
  label: string;
  /** What it says while it is under way. */
  busy: string;
  /** What tells it from others of the page that say the same, for whoever hears them. */
  about?: string | undefined;
  /** Not the first thing to do on the page. */
  plain?: boolean;
  name?: string;
  value?: string;
}

/** Says what it does, then that it is doing it, and does it once. */
export function FormSubmit({ label, busy, about, plain, name, value }: Props) {
  const { pending } = useFormStatus();
  function once(event: MouseEvent) {
    if (pending) event.preventDefault();
  }
  return (
    <button
      type="submit"
      className={plain ? "button plain" : "button"}
      aria-label={about && `${label}: ${about}`}
      aria-disabled={pending || undefined}
      onClick={once}
      name={name}
      value={value}
    >
      {pending ? busy : label}
    </button>
  );
}
