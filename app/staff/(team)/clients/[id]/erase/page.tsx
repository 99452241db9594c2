import { previewErasure } from "@/app/_domain/clients/erase-client";
import { speak } from "@/app/_i18n/translator";
import { ClientErase } from "@/app/_ui/staff/client-erase";
import { requireRight } from "@/app/_web/staff-here";
import { orNotFound } from "../../../desks/_forms/desk-here";
import { eraseClient } from "../../actions";

/** `/staff/clients/<id>/erase` */
export default async function EraseClient({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireRight("erase_clients");
  const { id } = await params;
  const { client, ...erasure } = await orNotFound(previewErasure(staff, id));
  const speech = speak(staff.locale);
  const { t } = speech;
  const name = client.name ?? client.externalId;
  return (
    <ClientErase
      speech={speech}
      title={t("staffClients.eraseTitle", { name })}
      lead={t("staffClients.eraseLead", { desk: client.desk })}
      back={`/staff/clients/${id}`}
      erasure={erasure}
      send={eraseClient}
      hidden={{ id }}
      label={t("staffClients.typed")}
      hint={
        client.name
          ? t("staffClients.typedHint", { name, number: client.externalId })
          : t("staffClients.typedOne", { text: name })
      }
    />
  );
}
