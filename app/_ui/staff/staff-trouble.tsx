"use client";

import { createContext, type ReactNode, useContext } from "react";

export interface TroubleTexts {
  title: string;
  text: string;
  again: string;
  inbox: string;
}

const Texts = createContext<TroubleTexts | undefined>(undefined);

/** Keeps the words at hand in the person's language, for when nothing can be asked any more. */
export function WithTroubleTexts({
  texts,
  children,
}: {
  texts: TroubleTexts;
  children: ReactNode;
}) {
  return <Texts value={texts}>{children}</Texts>;
}

/** What stands in the place of a page that failed; what went wrong is the server's to know. */
export function StaffTrouble({ retry }: { retry: () => void }) {
  const texts = useContext(Texts);
  if (!texts) return null;
  return (
    <div className="trouble" role="alert">
      <title>{texts.title}</title>
      <h1 className="text-large">{texts.title}</h1>
      <p className="lead">{texts.text}</p>
      <p className="row after">
        <button type="button" className="button" onClick={() => retry()}>
          {texts.again}
        </button>
        <a href="/staff/inbox">{texts.inbox}</a>
      </p>
    </div>
  );
}
