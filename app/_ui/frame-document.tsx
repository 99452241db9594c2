import type { ReactNode } from "react";
import type { Speech } from "@/app/_i18n/translator";
import { accentRules } from "./accent-style";
import type { PartOfFrame } from "./frame";
import { LanguageChoice } from "./language-choice";
import { PageHead } from "./page-head";
import type { View } from "./view";

/** What the page around is told once: a ticket that was just written, or a session's end. */
export type FrameEvent = { type: "ticket"; number: string } | { type: "expired" };

interface Props {
  speech: Speech;
  view: View;
  frame: PartOfFrame;
  title: string;
  /** What the title row says. */
  row: ReactNode;
  listHref?: string | undefined;
  newHref?: string | undefined;
  event?: FrameEvent | undefined;
  /** Further style rules that this page needs. */
  rules?: string;
  children: ReactNode;
}

/** A whole page inside the frame: title row, content, language choice folded away. */
export function FrameDocument(props: Props) {
  const { speech, view, frame, title, rules = "" } = props;
  const { t, locale } = speech;
  const styles = (frame.desk ? accentRules(":root", frame.desk.palette) : "") + rules;
  const name = frame.desk?.name ?? t("page.helpCentre");
  return (
    <html lang={locale} className="framed">
      <PageHead title={title} name={name} styles={styles} nonce={view.nonce} />
      <body>
        <a className="skip" href="#content">
          {t("page.skip")}
        </a>
        <TitleRow {...props} />
        <main className="wrap" id="content" tabIndex={-1}>
          {props.children}
        </main>
        <footer>
          <details className="languages">
            <summary>{t("page.language")}</summary>
            <LanguageChoice speech={speech} search={view.search} />
          </details>
        </footer>
        <Messenger frame={frame} event={props.event} unsent={t("error.unavailable")} />
      </body>
    </html>
  );
}

function TitleRow({ speech: { t }, row, listHref, newHref }: Props) {
  return (
    <header className="title-row">
      {listHref && (
        <a className="back" href={listHref}>
          <span className="sr-only">{t("frame.back")}</span>
        </a>
      )}
      {row}
      {newHref && (
        <a className="button" href={newHref}>
          {t("frame.new")}
        </a>
      )}
    </header>
  );
}

interface MessengerProps {
  frame: PartOfFrame;
  event: FrameEvent | undefined;
  /** What to say when a form could not be sent. */
  unsent: string;
}

/** Tells the page around what it may know. It has nothing to show. */
function Messenger({ frame, event, unsent }: MessengerProps) {
  return (
    <portal-frame
      data-host={frame.host ?? undefined}
      data-path={frame.path}
      data-desk={frame.deskToken}
      data-unread={frame.unread}
      data-event={event?.type}
      data-number={event?.type === "ticket" ? event.number : undefined}
      data-unsent={unsent}
    />
  );
}
