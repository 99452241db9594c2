import Link from "next/link";
import type { DeskCounts } from "@/app/_domain/inbox/count-tickets";
import type { InboxRow } from "@/app/_domain/inbox/inbox-row";
import type { Speech } from "@/app/_i18n/translator";
import { exportAddress, inboxAddress, type ShownInbox } from "./inbox-address";
import { InboxEmpty } from "./inbox-empty";
import { InboxFilter } from "./inbox-filter";
import { InboxLine } from "./inbox-line";
import { InboxNav } from "./inbox-nav";
import { InboxPaging } from "./inbox-paging";
import { LiveInbox } from "./live-inbox";
import { LiveList } from "./live-list";
import { MailTrouble } from "./mail-trouble";
import { Shortcuts } from "./shortcuts";

interface Props {
  speech: Speech;
  question: ShownInbox;
  desks: DeskCounts[];
  /** For whoever can do something about them. */
  failedMails: number;
  tickets: InboxRow[];
  /** Where the next page begins. */
  next: string | undefined;
  /** Where this one begins; nothing for the first. */
  after: string | undefined;
  mayExport: boolean;
  /** A client was erased just now. */
  erased: boolean;
  now: Date;
}

/** Views and desks at the left, tickets at the right; on a phone below each other. */
export function InboxPageView({ speech, question: shown, desks, tickets, ...rest }: Props) {
  const { t } = speech;
  const view = shown.q ? t("staffInbox.found") : t(`staffInbox.view.${shown.view}`);
  const ofDesk = desks.find(({ token }) => token === shown.desk);
  const desk = ofDesk?.name ?? t("staffInbox.allDesks");
  const oneDesk = Boolean(ofDesk) || desks.length === 1;
  const address = inboxAddress(shown, rest.after);
  const nav = <InboxNav speech={speech} shown={shown} desks={desks} />;
  return (
    <div className="inbox">
      <title>{`${view} – ${t("staffInbox.title")}`}</title>
      <details className="inbox-nav when-narrow">
        <summary>{oneDesk && !ofDesk ? view : t("staffInbox.choose", { view, desk })}</summary>
        {nav}
      </details>
      <div className="inbox-nav when-wide">{nav}</div>
      <div className="inbox-list">
        <h1>
          {view}
          {ofDesk && <span> {ofDesk.name}</span>}
        </h1>
        {rest.erased && (
          <p className="notice" role="status">
            {t("staffClients.erased")}
          </p>
        )}
        <MailTrouble speech={speech} count={rest.failedMails} />
        <Shortcuts speech={speech} of="inbox" />
        <LiveInbox at={rest.now.getTime()} />
        <InboxFilter speech={speech} shown={shown} />
        <LiveList
          key={address}
          address={address}
          rows={tickets.map(({ id, status, lastActivityAt }) => ({
            id,
            state: `${status} ${lastActivityAt.getTime()}`,
          }))}
          texts={{
            fresh: t("staffLive.fresh", { count: "{count}" }),
            moved: t("staffLive.moved"),
          }}
        >
          {tickets.length > 0 ? (
            <ul className="lines" aria-label={t("staffInbox.list")}>
              {tickets.map((ticket) => (
                <InboxLine
                  key={ticket.id}
                  speech={speech}
                  ticket={ticket}
                  oneDesk={oneDesk}
                  now={rest.now}
                />
              ))}
            </ul>
          ) : (
            <InboxEmpty speech={speech} shown={shown} hasDesk={desks.length > 0} />
          )}
          <InboxPaging speech={speech} shown={shown} isFirst={!rest.after} next={rest.next} />
        </LiveList>
        {rest.mayExport && !shown.q && (
          <p className="after export-link">
            <Link href={exportAddress(shown)} prefetch={false}>
              {t("staffExport.these")}
            </Link>
          </p>
        )}
      </div>
    </div>
  );
}
