import Link from "next/link";
import type { StaffDesk } from "@/app/_domain/desks/list-staff-desks";
import type { Speech } from "@/app/_i18n/translator";
import { orderTexts } from "./desk-category-texts";
import type { Send } from "./form-state";
import { OrderedRows } from "./ordered-rows";

interface Props {
  speech: Speech;
  desks: StaffDesk[];
  send: Send;
}

/** Which desk comes before which, for clients and for the team. */
export function DeskOrder({ speech, desks, send }: Props) {
  const { t } = speech;
  const rows = desks.map(({ token, ...desk }) => ({ ...desk, href: `/staff/desks/${token}` }));
  return (
    <>
      <title>{t("staffDesks.order.title")}</title>
      <p className="above">
        <Link href="/staff/desks">{t("staffDesks.title")}</Link>
      </p>
      <h1 className="text-large">{t("staffDesks.order.title")}</h1>
      <p className="lead">{t("staffDesks.order.hint")}</p>
      <OrderedRows rows={rows} send={send} texts={orderTexts(speech)} />
    </>
  );
}
