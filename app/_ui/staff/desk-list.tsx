import Link from "next/link";
import type { Speech } from "@/app/_i18n/translator";
import { DeskChip } from "./desk-chip";

interface Row {
  token: string;
  name: string;
  description: string;
  color: string;
  active: boolean;
  listed: boolean;
}

/** The desks, in the order of the help centre. */
export function DeskList({ speech: { t }, desks }: { speech: Speech; desks: Row[] }) {
  return (
    <>
      <title>{t("staffDesks.title")}</title>
      <div className="heading">
        <h1 className="text-large">{t("staffDesks.title")}</h1>
        <Link className="button" href="/staff/desks/new">
          {t("staffDesks.new")}
        </Link>
      </div>
      {desks.length === 0 && <p className="lead">{t("staffDesks.empty")}</p>}
      <ul className="rows">
        {desks.map(({ token, name, description, color, active, listed }) => (
          <li key={token}>
            <DeskChip color={color} />
            <p>
              <Link href={`/staff/desks/${token}`}>{name}</Link>
              {description && <span className="hint">{description}</span>}
            </p>
            <p className="state">
              {t(active ? "staffDesks.active" : "staffDesks.inactive")}
              {!listed && <span> · {t("staffDesks.unlisted")}</span>}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
