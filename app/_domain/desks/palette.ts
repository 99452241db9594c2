import { converter, formatHex, parse, toGamut, wcagContrast } from "culori";

/** One of the two sets: colours as `#rrggbb`. */
export type Accents = {
  /** Ground of the primary button and the focus ring: 3:1 against the page. */
  shape: string;
  /** Text on `shape`: black or white, whichever contrasts more; always over 4.5:1. */
  onShape: string;
  /** Links and other text in the desk's colour: 4.5:1 against the page. */
  text: string;
};

/** With how far the shape stands out from the page, as WCAG counts it. */
export type MeasuredAccents = Accents & { contrast: number };

export type MeasuredPalette = Record<"light" | "dark", MeasuredAccents>;

export type Palette = {
  light: Accents;
  dark: Accents;
};

/** The least favourable ground that the accents stand on; the same as in `look.css`. */
const GROUND = { light: "#f5f4f2", dark: "#262523" } as const;
const STEP = 0.01;

const toOklch = converter("oklch");
const intoSrgb = toGamut("rgb", "oklch");

/** What a desk's colour becomes where it must be readable. `color` is `#rrggbb`. */
export function paletteOf(color: string): Palette {
  return { light: accentsOn("light", color), dark: accentsOn("dark", color) };
}

/** The same with figures, for whoever chooses the colour. */
export function measured(palette: Palette): MeasuredPalette {
  const { light, dark } = palette;
  return {
    light: { ...light, contrast: wcagContrast(light.shape, GROUND.light) },
    dark: { ...dark, contrast: wcagContrast(dark.shape, GROUND.dark) },
  };
}

function accentsOn(theme: "light" | "dark", color: string): Accents {
  const shape = readableOn(theme, color, 3);
  return { shape, onShape: blackOrWhite(shape), text: readableOn(theme, color, 4.5) };
}

/** The colour itself, or the nearest darker (on a dark page: lighter) one with enough contrast. */
function readableOn(theme: "light" | "dark", color: string, ratio: number): string {
  const base = toOklch(parse(color));
  if (!base) throw new Error(`Not a colour: ${color}`);
  const step = theme === "light" ? -STEP : STEP;
  let lightness = base.l;
  let candidate = color.toLowerCase();
  while (wcagContrast(candidate, GROUND[theme]) < ratio) {
    lightness += step;
    candidate = formatHex(intoSrgb({ ...base, l: Math.min(1, Math.max(0, lightness)) }));
    if (lightness <= 0 || lightness >= 1) break;
  }
  return candidate;
}

function blackOrWhite(ground: string): string {
  return wcagContrast("#ffffff", ground) >= wcagContrast("#000000", ground) ? "#ffffff" : "#000000";
}
