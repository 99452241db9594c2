import type { Accents, Palette } from "@/app/_domain/desks/palette";

interface Props {
  nonce: string;
  palette: Palette | undefined;
  rules: string | undefined;
}

const HEX = /^#[0-9a-f]{6}$/i;

/** The desk's colours for this page. They are checked again here: what is not a colour is left out. */
export function AccentStyle({ nonce, palette, rules = "" }: Props) {
  const colors = palette
    ? `:root{${variables(palette.light)}}@media(prefers-color-scheme:dark){:root{${variables(palette.dark)}}}`
    : "";
  if (!colors && !rules) return null;
  return <style nonce={nonce}>{colors + rules}</style>;
}

function variables({ shape, onShape, text }: Accents): string {
  const named = { "--accent": shape, "--on-accent": onShape, "--link": text };
  return Object.entries(named)
    .filter(([, value]) => HEX.test(value))
    .map(([name, value]) => `${name}:${value}`)
    .join(";");
}
