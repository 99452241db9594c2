import { DEFAULT_COLOR } from "@/app/_domain/desks/desk";
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
  position: 0,
} as const;

/** `/staff/desks/new` */
export default async function NewDeskPage() {
  const { locale } = await requireRight("run_desks");
  const desk = { ...BLANK, palette: measured(paletteOf(DEFAULT_COLOR)) };
  const now = new Date().toISOString();
  return <DeskNew speech={speak(locale)} desk={desk} send={create} look={LOOK} now={now} />;
}
