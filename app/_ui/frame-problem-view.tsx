"use client";

import { speak } from "@/app/_i18n/translator";
import type { PartOfFrame } from "./frame";
import { FrameDocument } from "./frame-document";
import type { View } from "./view";
import { WrittenText } from "./written-text";

/** Why a page inside the frame cannot be shown, or cannot take what was sent. */
export type FrameProblem = "sessionEnded" | "ticketNotFound" | "deskInactive";

export interface FrameProblemProps extends View {
  frame: PartOfFrame;
  problem: FrameProblem;
  /** What was being sent when it could not be taken. */
  written: string | undefined;
  /** The way back, where the session may list. */
  listHref: string | undefined;
}

/** What happened, what became of what was sent, and the next step. */
export function FrameProblemView(props: FrameProblemProps) {
  const { frame, problem, written, listHref, ...view } = props;
  const speech = speak(view.locale);
  const { t } = speech;
  const desk = frame.desk?.name ?? t("page.helpCentre");
  const ended = problem === "sessionEnded";
  const { again } = frame;
  const title = again ? t("mine.ended") : t(`frame.${problem}`, { desk });
  return (
    <FrameDocument
      speech={speech}
      view={view}
      frame={frame}
      title={title}
      row={<h1>{title}</h1>}
      listHref={listHref}
      event={ended && !written ? { type: "expired" } : undefined}
    >
      <p>{again ? t("mine.endedText") : t(`frame.${problem}Text`)}</p>
      {written && <WrittenText speech={speech} text={written} />}
      <p className="mt-4">
        {again ? (
          <a className="button" href={again.href}>
            {t("mine.again")}
          </a>
        ) : ended ? (
          // A script shows it where there is a page around that can go on.
          <button className="button" type="button" data-renew hidden>
            {t("frame.goOn")}
          </button>
        ) : (
          listHref && <a href={listHref}>{t("frame.back")}</a>
        )}
      </p>
    </FrameDocument>
  );
}
