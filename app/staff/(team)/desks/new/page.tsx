import { DEFAULT_COLOR } from "@/app/_domain/desks/desk";
import { DEFAULT_NUMBERING } from "@/app/_domain/desks/numbering";
import { measured, paletteOf } from "@/app/_domain/desks/palette";
import { speak } from "@/app/_i18n/translator";
import { DeskNew } from "@/app/_ui/staff/desk-new";
import { LOOK } from "@/app/_widget/look";
import { requireDeskAdmin } from "../_forms/admin-action";
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
  numbering: DEFAULT_NUMBERING,
  position: 0,
} as const;

/** `/staff/desks/new` */
export default async function NewDeskPage() {
  const { locale } = await requireDeskAdmin();
  const desk = { ...BLANK, palette: measured(paletteOf(DEFAULT_COLOR)) };
  const now = new Date().toISOString();
  return <DeskNew speech={speak(locale)} desk={desk} send={create} look={LOOK} now={now} />;
}
