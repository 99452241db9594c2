import { DEFAULT_COLOR } from "@/app/_domain/desks/desk";
import { listStaffDesks } from "@/app/_domain/desks/list-staff-desks";
import { DEFAULT_NUMBERING } from "@/app/_domain/desks/numbering";
import { measured, paletteOf } from "@/app/_domain/desks/palette";
import { speak } from "@/app/_i18n/translator";
import { DeskNew } from "@/app/_ui/staff/desk-new";
import { requireRight } from "@/app/_web/staff-here";
import { LOOK } from "@/app/_widget/look";
import { create } from "../actions";

const BLANK = {
  name: "",
  description: "",
  helpText: "",
  translations: {},
  color: DEFAULT_COLOR,
  layout: "button",
  locale: null,
  listed: true,
  active: true,
  attachments: true,
  numbering: DEFAULT_NUMBERING,
} as const;

/** `/staff/desks/new` */
export default async function NewDeskPage() {
  const staff = await requireRight("run_desks");
  // After the others, once they were put in order.
  const { length: position } = await listStaffDesks(staff);
  const desk = { ...BLANK, position, palette: measured(paletteOf(DEFAULT_COLOR)) };
  const now = new Date().toISOString();
  return <DeskNew speech={speak(staff.locale)} desk={desk} send={create} look={LOOK} now={now} />;
}
