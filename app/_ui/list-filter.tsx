import type { Speech } from "@/app/_i18n/translator";
import type { TicketStatus } from "@/prisma/generated/enums";

interface Props {
  speech: Speech;
  /** Where the list is. */
  path: string;
  /** This page's parameters; of them the language stays. */
  search: string;
  filter: { status: TicketStatus | undefined; search: string };
}

const STATUSES = ["open", "in_progress", "waiting", "resolved"] as const;

/** A word and a status to look for. */
export function ListFilter({ speech: { t }, path, search, filter }: Props) {
  const language = new URLSearchParams(search).get("lang");
  return (
    <search>
      <form className="filter" action={path}>
        {language && <input type="hidden" name="lang" value={language} />}
        <input
          className="input"
          type="search"
          name="q"
          aria-label={t("list.search")}
          placeholder={t("list.find")}
          defaultValue={filter.search}
          enterKeyHint="search"
          maxLength={200}
          dir="auto"
        />
        <select
          className="input"
          name="status"
          aria-label={t("status.label")}
          defaultValue={filter.status ?? ""}
        >
          <option value="">{t("list.anyStatus")}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`status.${status}`)}
            </option>
          ))}
        </select>
        <button className="button plain find" type="submit">
          <span className="sr-only">{t("list.find")}</span>
        </button>
      </form>
    </search>
  );
}
