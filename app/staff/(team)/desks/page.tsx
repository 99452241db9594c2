import { desksWithCounts } from "@/app/_domain/inbox/desks-with-counts";
import { speak } from "@/app/_i18n/translator";
import { DeskList } from "@/app/_ui/staff/desk-list";
import { requireRight } from "@/app/_web/staff-here";

/** `/staff/desks`: all of them. */
export default async function DesksPage() {
  const staff = await requireRight("run_desks");
  const desks = await desksWithCounts(staff, new Date());
  return <DeskList speech={speak(staff.locale)} desks={desks} />;
}
