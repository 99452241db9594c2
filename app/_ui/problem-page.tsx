import type { Palette } from "@/app/_domain/desks/palette";
import type { Speech } from "@/app/_i18n/translator";
import { Document } from "./document";

interface Props {
  speech: Speech;
  request: { search: string; nonce: string };
  title: string;
  text: string;
  desk?: { name: string; palette: Palette };
  /** Where the next step leads, when there is one. */
  next?: { href: string; label: string };
}

/** A short page that says what happened, what became of what was sent, and the next step. */
export function ProblemPage({ speech, request, title, text, desk, next }: Props) {
  return (
    <Document speech={speech} request={request} title={title} desk={desk}>
      <h1 className="text-title">{title}</h1>
      <p className="lead">{text}</p>
      {next && (
        <p className="mt-8">
          <a className="button" href={next.href}>
            {next.label}
          </a>
        </p>
      )}
    </Document>
  );
}
