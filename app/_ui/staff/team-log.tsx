import Link from "next/link";
import type { LogEntry } from "@/app/_domain/staff/team-log";
import type { Speech } from "@/app/_i18n/translator";
import { Moment } from "../moment";
import { logText } from "./team-log-text";

interface Props {
  speech: Speech;
  entries: LogEntry[];
  /** Where the next page begins, as it stands in an address. */
  next: string | undefined;
  isFirst: boolean;
  now: Date;
}

/** Who did what to the team, its desks and its clients, the newest first. */
export function TeamLog({ speech, entries, next, isFirst, now }: Props) {
  const { t } = speech;
  return (
    <>
      <p className="lead">{t("staffLog.lead")}</p>
      {entries.length === 0 && <p>{t("staffLog.empty")}</p>}
      <ol className="people log">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p dir="auto">{logText(speech, entry)}</p>
            <p className="facts">
              <span>{entry.actorName ?? t("staffLog.commandLine")}</span>
              <Moment speech={speech} at={entry.createdAt.toISOString()} now={now} />
            </p>
          </li>
        ))}
      </ol>
      {(next || !isFirst) && (
        <nav className="row after" aria-label={t("staffInbox.pages")}>
          {!isFirst && <Link href="/staff/team/log">{t("staffInbox.first")}</Link>}
          {next && (
            <Link href={`/staff/team/log?after=${next}`} prefetch={false}>
              {t("staffLog.earlier")}
            </Link>
          )}
        </nav>
      )}
    </>
  );
}
