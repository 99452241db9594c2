import type { Speech } from "@/app/_i18n/translator";
import type { ShownInbox } from "./inbox-address";
import { PRIORITIES, STATUSES } from "./ticket-words";

const SORTS = ["activity", "newest", "oldest", "priority"] as const;

/** Words to look for in all tickets, what to leave out, and in which order; finds are newest first. */
export function InboxFilter({ speech: { t }, shown }: { speech: Speech; shown: ShownInbox }) {
  const search = t("staffInbox.search");
  return (
    <search>
      <form className="inbox-filter" action="/staff/inbox">
        {shown.view !== "all_open" && <input type="hidden" name="view" value={shown.view} />}
        {shown.desk && <input type="hidden" name="desk" value={shown.desk} />}
        <div className="words">
          <input
            className="input"
            type="search"
            name="q"
            aria-label={search}
            placeholder={search}
            defaultValue={shown.q}
            enterKeyHint="search"
            maxLength={200}
            dir="auto"
          />
          <button className="button plain find" type="submit">
            <span className="sr-only">{t("staffInbox.find")}</span>
          </button>
        </div>
        <select
          className="input"
          name="status"
          aria-label={t("status.label")}
          defaultValue={shown.status ?? ""}
        >
          <option value="">{t("staffInbox.anyStatus")}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`staffTicket.status.${status}`)}
            </option>
          ))}
        </select>
        <select
          className="input"
          name="priority"
          aria-label={t("priority.label")}
          defaultValue={shown.priority ?? ""}
        >
          <option value="">{t("staffInbox.anyPriority")}</option>
          {PRIORITIES.map((priority) => (
            <option key={priority} value={priority}>
              {t(`priority.${priority}`)}
            </option>
          ))}
        </select>
        {!shown.q && (
          <select
            className="input"
            name="sort"
            aria-label={t("staffInbox.sortBy")}
            defaultValue={shown.sort}
          >
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {t(`staffInbox.sort.${sort}`)}
              </option>
            ))}
          </select>
        )}
        <button className="button plain" type="submit">
          {t("staffInbox.apply")}
        </button>
      </form>
    </search>
  );
}
