import { readClient } from "@/app/_domain/clients/read-client";
import { may } from "@/app/_domain/staff/staff-rights";
import { writeCursor } from "@/app/_domain/tickets/cursor";
import { ClientView } from "@/app/_ui/staff/client-view";
import { pageQuery } from "@/app/_web/query";
import { staffAndSpeech } from "@/app/_web/staff-here";
import { orNotFound } from "../../desks/_forms/desk-here";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `/staff/clients/<id>` */
export default async function ClientPage({ params, searchParams }: Props) {
  const { staff, speech } = await staffAndSpeech();
  const { after } = pageQuery.parse(await searchParams);
  const { id: clientId } = await params;
  const now = new Date();
  const client = await orNotFound(readClient({ staff, clientId, after, now }));
  return (
    <ClientView
      speech={speech}
      client={client}
      next={client.next && writeCursor(client.next)}
      isFirst={after === undefined}
      mayErase={may(staff, "erase_clients")}
      now={now}
    />
  );
}
