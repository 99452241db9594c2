import type { ReactNode } from "react";

interface Props {
  title: string;
  lead?: string | undefined;
  /** What has just been done. */
  done?: string | undefined;
  children?: ReactNode;
}

/** A page that opens before anybody is signed in: one narrow column. */
export function SignInPage({ title, lead, done, children }: Props) {
  return (
    <main className="narrow entrance" id="content">
      <h1 className="text-title">{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {done && (
        <p className="notice" role="status">
          {done}
        </p>
      )}
      {children}
    </main>
  );
}
