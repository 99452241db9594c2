import { listDesks } from "@/app/_domain/desks/desk";
import { speak } from "@/app/_i18n/translator";
import { DeskList } from "@/app/_ui/staff/desk-list";
import { requireRight } from "@/app/_web/staff-here";

/** `/staff/desks`: all of them. */
export default async function DesksPage() {
  const { locale } = await requireRight("run_desks");
  return <DeskList speech={speak(locale)} desks={await listDesks()} />;
}
