"use client";

import { useActionState } from "react";
import { type Send, UNSENT } from "./form-state";

/** The way out, wherever one is; a link would sign out whoever only looks ahead. */
export function SignOutForm({ send, label }: { send: Send; label: string }) {
  const [, action] = useActionState(send, UNSENT);
  return (
    <form action={action} className="sign-out">
      <button type="submit">{label}</button>
    </form>
  );
}
