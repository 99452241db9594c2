import type { ReactNode } from "react";

interface Props {
  /** The name of the action that it is sent to. */
  action: string;
  /** This page's parameters; without them the form is sent to the page's very address. */
  search: string | undefined;
  className?: string;
  children: ReactNode;
}

/** A form that is sent to a server action of this same page, without any script. */
export function ActionForm({ action, search, className, children }: Props) {
  return (
    <form
      action={search === undefined ? undefined : sendingTo(search)}
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
 * the page: Back would then fetch a new form, which could be sent as if it were another. Inside
 * a frame there is no Back to think of, for a script sends the form and shows the answer.
 */
function sendingTo(search: string): string {
  const language = new URLSearchParams(search).get("lang");
  return `?${new URLSearchParams({ send: "1", ...(language ? { lang: language } : {}) })}`;
}
