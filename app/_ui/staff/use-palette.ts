"use client";

import { useEffect, useState } from "react";
import type { MeasuredPalette } from "@/app/_domain/desks/palette";

const COLOR = /^#[0-9a-f]{6}$/i;

/** What a colour becomes where it must be readable; what computes it is loaded when one changes. */
export function usePalette(
  color: string,
  saved: { color: string; palette: MeasuredPalette },
): MeasuredPalette {
  const [palette, setPalette] = useState(saved.palette);
  useEffect(() => {
    let over = false;
    if (color === saved.color) setPalette(saved.palette);
    else if (COLOR.test(color)) {
      import("@/app/_domain/desks/palette").then(({ measured, paletteOf }) => {
        if (!over) setPalette(measured(paletteOf(color)));
      });
    }
    return () => {
      over = true;
    };
  }, [color, saved.color, saved.palette]);
  return palette;
}
