import type { z } from "zod";
import type { Desk } from "@/prisma/generated/client";
import { findDesk } from "./desk";
import { deskTranslations } from "./desk-input";
import { type MeasuredPalette, measured, paletteOf } from "./palette";

/** A desk as whoever runs it sees it. There is no room here for its keys. */
export type DeskSettings = Omit<Desk, "translations" | "palette"> & {
  translations: z.output<typeof deskTranslations>;
  palette: MeasuredPalette;
};

/** Throws `desk_not_found`. */
export async function readDeskSettings(token: string): Promise<DeskSettings> {
  const { translations, palette: _, ...desk } = await findDesk(token);
  return {
    ...desk,
    translations: deskTranslations.parse(translations),
    palette: measured(paletteOf(desk.color)),
  };
}
