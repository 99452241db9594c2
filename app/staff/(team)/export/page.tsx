import { countTickets } from "@/app/_domain/inbox/count-tickets";
import { speak } from "@/app/_i18n/translator";
import { ExportForm } from "@/app/_ui/staff/export-form";
import { exportQuery } from "@/app/_web/export-query";
import { requireRight } from "@/app/_web/staff-here";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `/staff/export`: which tickets, and in which kind of file; the server streams the file itself. */
export default async function ExportPage({ searchParams }: Props) {
  const staff = await requireRight("export_tickets");
  const shown = exportQuery.parse(await searchParams);
  const desks = await countTickets(staff, new Date());
  return <ExportForm speech={speak(staff.locale)} shown={shown} desks={desks} />;
}
