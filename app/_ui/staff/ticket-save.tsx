"use client";

import { useFormStatus } from "react-dom";

interface Props {
  label: string;
  /** The same and what it saves, for whoever hears the buttons without their fields. */
  about?: string;
  name?: string;
  value?: string;
}

/** A small button beside a field. */
export function TicketSave({ label, about, name, value }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      className="button plain small"
      aria-label={about}
      aria-disabled={pending || undefined}
      name={name}
      value={value}
    >
      {label}
    </button>
  );
}
