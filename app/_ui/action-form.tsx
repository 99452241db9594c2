import type { ReactNode } from "react";

interface Props {
  /** The name of the action that it is sent to. */
  action: string;
  className?: string;
  children: ReactNode;
}

/** A form that is sent to a server action of this same page, without any script. */
export function ActionForm({ action, className, children }: Props) {
  return (
    <form method="post" encType="multipart/form-data" noValidate className={className}>
      <input type="hidden" name={action} />
      {children}
    </form>
  );
}
