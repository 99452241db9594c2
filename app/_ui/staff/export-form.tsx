import Link from "next/link";
import type { InboxView } from "@/app/_domain/inbox/inbox-question";
import type { Speech } from "@/app/_i18n/translator";
import type { TicketPriority, TicketStatus } from "@/prisma/generated/enums";
import { PRIORITIES, priorityWord, STATUSES, statusWord } from "./ticket-words";

const VIEWS = ["all", "all_open", "unassigned", "mine", "waiting", "snoozed", "resolved"] as const;

interface Props {
  speech: Speech;
  shown: {
    view: InboxView;
    desk?: string | undefined;
    status?: TicketStatus | undefined;
    priority?: TicketPriority | undefined;
  };
  desks: { token: string; name: string }[];
}

/** A plain form whose two buttons are the two kinds of files; it changes nothing. */
export function ExportForm({ speech, shown, desks }: Props) {
  const { t } = speech;
  return (
    <div className="settings">
      <title>{t("staffExport.title")}</title>
      <p className="above">
        <Link href="/staff/inbox">{t("staffInbox.title")}</Link>
      </p>
      <h1 className="text-large">{t("staffExport.title")}</h1>
      <p className="lead">{t("staffExport.lead")}</p>
      <form action="/staff/export/tickets.csv" method="get" className="group">
        <Choice
          name="desk"
          label={t("staffExport.desk")}
          shown={shown.desk}
          options={[
            ["", t("staffInbox.allDesks")],
            ...desks.map(({ token, name }): Option => [token, name]),
          ]}
        />
        <Choice
          name="view"
          label={t("staffExport.view")}
          shown={shown.view}
          options={VIEWS.map((view) => [view, t(`staffInbox.view.${view}`)])}
        />
        <Choice
          name="status"
          label={t("status.label")}
          shown={shown.status}
          options={[
            ["", t("staffInbox.anyStatus")],
            ...STATUSES.map((status): Option => [status, statusWord(speech, status)]),
          ]}
        />
        <Choice
          name="priority"
          label={t("priority.label")}
          shown={shown.priority}
          options={[
            ["", t("staffInbox.anyPriority")],
            ...PRIORITIES.map((priority): Option => [priority, priorityWord(speech, priority)]),
          ]}
        />
        <p className="row">
          <button type="submit" className="button">
            {t("staffExport.csv")}
          </button>
          <button type="submit" className="button plain" formAction="/staff/export/tickets.json">
            {t("staffExport.json")}
          </button>
        </p>
        <p className="hint">{t("staffExport.hint")}</p>
      </form>
    </div>
  );
}

type Option = [value: string, label: string];

interface ChoiceProps {
  name: string;
  label: string;
  shown: string | undefined;
  options: Option[];
}

function Choice({ name, label, shown = "", options }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} className="input" defaultValue={shown}>
        {options.map(([value, called]) => (
          <option key={value} value={value}>
            {called}
          </option>
        ))}
      </select>
    </div>
  );
}
