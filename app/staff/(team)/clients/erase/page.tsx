import { notFound } from "next/navigation";
import { isNothing, previewAddress } from "@/app/_domain/clients/erase-address";
import { speak } from "@/app/_i18n/translator";
import { ClientErase } from "@/app/_ui/staff/client-erase";
import { requireRight } from "@/app/_web/staff-here";
import { orNotFound } from "../../desks/_forms/desk-here";
import { addressQuery } from "../_forms/client-forms";
import { eraseAddress } from "../actions";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `/staff/clients/erase?desk=<token>&email=<address>` */
export default async function EraseAddress({ searchParams }: Props) {
  const staff = await requireRight("erase_clients");
  const asked = addressQuery.safeParse(await searchParams).data;
  if (!asked) notFound();
  const { desk: deskToken, email } = asked;
  const preview = await orNotFound(previewAddress(staff, { deskToken, email }));
  const { desk, ...erasure } = preview;
  const speech = speak(staff.locale);
  const { t } = speech;
  return (
    <ClientErase
      speech={speech}
      title={t("staffClients.addressTitle", { email })}
      lead={t("staffClients.addressLead", { desk: desk.name })}
      back={`/staff/inbox?desk=${desk.token}`}
      erasure={isNothing(erasure) ? undefined : erasure}
      send={eraseAddress}
      hidden={asked}
      label={t("staffClients.addressTyped")}
      hint={t("staffClients.typedOne", { text: email })}
    />
  );
}
