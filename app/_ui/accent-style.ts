import type { Accents, Palette } from "@/app/_domain/desks/palette";

const HEX = /^#[0-9a-f]{6}$/i;

/**
 * Style rules that put a desk's colours on what `selector` selects. They are checked again here:
 * what is not a colour is left out.
 */
export function accentRules(selector: string, { light, dark }: Palette): string {
  return `${selector}{${variables(light)}}@media(prefers-color-scheme:dark){${selector}{${variables(dark)}}}`;
}

function variables({ shape, onShape, text }: Accents): string {
  const named = { "--accent": shape, "--on-accent": onShape, "--link": text };
  return Object.entries(named)
    .filter(([, value]) => HEX.test(value))
    .map(([name, value]) => `${name}:${value}`)
    .join(";");
}
