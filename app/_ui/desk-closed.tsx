import type { DeskPage } from "@/app/_domain/desks/read-desk-page";
import type { Speech } from "@/app/_i18n/translator";
import { ProblemPage } from "./problem-page";

interface Props {
  speech: Speech;
  request: { search: string; nonce: string };
  desk: DeskPage;
  why: "inactive" | "signedOnly";
  home: string;
}

/** A desk that takes no ticket here: it is inactive, or wants them from its own application. */
export function DeskClosed({ speech, request, desk, why, home }: Props) {
  const { t } = speech;
  return (
    <ProblemPage
      speech={speech}
      request={request}
      desk={desk}
      title={t(`desk.${why}`, { desk: desk.name })}
      text={t(`desk.${why}Text`, { desk: desk.name })}
      next={{ href: home, label: t("desk.toHelpCentre") }}
    />
  );
}
