import Link from "next/link";
import type { Speech } from "@/app/_i18n/translator";
import { orderTexts } from "./desk-category-texts";
import { DeskChip } from "./desk-chip";
import type { Send } from "./form-state";
import { OrderedRows } from "./ordered-rows";

interface Props {
  speech: Speech;
  deskToken: string;
  categories: { id: string; code: string; name: string; color: string; archived: boolean }[];
  send: Send;
}

/** The categories of a desk: those that are offered in their order, the archived ones below. */
export function DeskCategoryList({ speech, deskToken, categories, send }: Props) {
  const { t } = speech;
  const path = `/staff/desks/${deskToken}/categories`;
  const offered = categories.filter(({ archived }) => !archived);
  const archived = categories.filter((category) => category.archived);
  return (
    <>
      <div className="heading">
        <p className="lead">{t("staffDesks.category.intro")}</p>
        <Link className="button" href={`${path}/new`}>
          {t("staffDesks.category.new")}
        </Link>
      </div>
      {offered.length === 0 && <p className="lead">{t("staffDesks.category.empty")}</p>}
      {offered.length > 0 && (
        <OrderedRows
          hidden={{ desk: deskToken }}
          rows={offered.map((row) => ({ ...row, href: `${path}/${row.id}` }))}
          send={send}
          texts={orderTexts(speech)}
        />
      )}
      {archived.length > 0 && (
        <section className="part">
          <h2>{t("staffDesks.category.archived")}</h2>
          <ul className="rows">
            {archived.map(({ id, name, code, color }) => (
              <li key={id}>
                <DeskChip color={color} />
                <p>
                  <Link href={`${path}/${id}`}>{name}</Link>
                  <code className="hint">{code}</code>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
