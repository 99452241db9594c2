import type { ReactNode } from "react";

interface Props {
  /** The name of the action that it is sent to. */
  action: string;
  /** This page's parameters. */
  search: string;
  className?: string;
  children: ReactNode;
}

/** A form that is sent to a server action of this same page, without any script. */
export function ActionForm({ action, search, className, children }: Props) {
  return (
    <form
      action={sendingTo(search)}
      method="post"
      encType="multipart/form-data"
      noValidate
      className={className}
    >
      <input type="hidden" name={action} />
      {children}
    </form>
  );
}

/**
 * Another address than the page's own, for a form sent to the same one makes the browser forget
 * the page: Back would then fetch a new form, which could be sent as if it were another.
 */
function sendingTo(search: string): string {
  const language = new URLSearchParams(search).get("lang");
  return `?${new URLSearchParams({ send: "1", ...(language ? { lang: language } : {}) })}`;
}
