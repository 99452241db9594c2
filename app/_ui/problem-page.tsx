"use client";

import type { Palette } from "@/app/_domain/desks/palette";
import { speak } from "@/app/_i18n/translator";
import { Document } from "./document";
import type { View } from "./view";

/** The short pages that say what happened when a page cannot be shown. */
export type Problem =
  | "notFound"
  | "linkRevoked"
  | "formExpired"
  | "unreadable"
  | "tooLarge"
  | "filePending"
  | "foreignForm"
  | "notAllowed"
  | "failed"
  | "unavailable";

/** Why a desk takes no ticket here: it is inactive, or wants them from its own application. */
export type Closed = "inactive" | "signedOnly";

interface Props extends View {
  home: string;
}

interface Desk {
  name: string;
  palette: Palette;
}

/** What happened, what became of what was sent, and the next step: in a frame, to try again. */
export function ProblemPage({
  problem,
  home,
  again,
  ...view
}: Props & { problem: Problem; again: string | undefined }) {
  const { t } = speak(view.locale);
  const waits = problem === "filePending";
  const title = waits ? t("attachments.waiting") : t(`problem.${problem}`);
  const text = waits ? t("attachments.waitingText") : t(`problem.${problem}Text`);
  const next = again
    ? { href: again, label: t("widget.retry") }
    : { href: home, label: t("problem.home") };
  return <ShortPage view={view} title={title} text={text} next={next} />;
}

export function DeskClosed({ why, desk, home, ...view }: Props & { why: Closed; desk: Desk }) {
  const { t } = speak(view.locale);
  const said = { desk: desk.name };
  const next = { href: home, label: t("desk.toHelpCentre") };
  const title = t(`desk.${why}`, said);
  const text = t(`desk.${why}Text`, said);
  return <ShortPage view={view} desk={desk} title={title} text={text} next={next} />;
}

interface ShortPageProps {
  view: View;
  title: string;
  text: string;
  desk?: Desk;
  next: { href: string; label: string };
}

function ShortPage({ view, title, text, desk, next }: ShortPageProps) {
  return (
    <Document speech={speak(view.locale)} view={view} title={title} desk={desk}>
      <h1 className="text-title">{title}</h1>
      <p className="lead">{text}</p>
      <p className="mt-8">
        <a className="button" href={next.href}>
          {next.label}
        </a>
      </p>
    </Document>
  );
}
