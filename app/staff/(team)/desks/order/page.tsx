import { listStaffDesks } from "@/app/_domain/desks/list-staff-desks";
import { speak } from "@/app/_i18n/translator";
import { DeskOrder } from "@/app/_ui/staff/desk-order";
import { requireRight } from "@/app/_web/staff-here";
import { order } from "../actions";

/** `/staff/desks/order` */
export default async function DeskOrderPage() {
  const staff = await requireRight("run_desks");
  const desks = await listStaffDesks(staff);
  return <DeskOrder speech={speak(staff.locale)} desks={desks} send={order} />;
}
