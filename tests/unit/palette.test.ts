import { readFileSync } from "node:fs";
import { formatHex, wcagContrast } from "culori";
import { describe, expect, test } from "vitest";
import { paletteOf } from "@/app/_domain/desks/palette";
import { pick, seededRandom } from "./seeded-random";

type Theme = "light" | "dark";

const LOOK = readFileSync("app/_ui/look.css", "utf8");
const DARK_FROM = LOOK.indexOf("@media (prefers-color-scheme: dark)");

/** The variable's colour as `#rrggbb`, from the style sheet itself. */
function lookColor(theme: Theme, name: string): string {
  const part = theme === "light" ? LOOK.slice(0, DARK_FROM) : LOOK.slice(DARK_FROM);
  const [, value = ""] = new RegExp(`--${name}: ([^;]+);`).exec(part) ?? [];
  const hex = formatHex(value);
  if (!hex) throw new Error(`No colour --${name} for ${theme}`);
  return hex;
}

function groundsOf(theme: Theme): string[] {
  return ["ground", "surface", "sunken"].map((name) => lookColor(theme, name));
}

function least(color: string, grounds: string[]): number {
  return Math.min(...grounds.map((ground) => wcagContrast(color, ground)));
}

/** The corners and edges of the colour space, and 300 others. */
function someColors(): string[] {
  const random = seededRandom(11);
  const channel = () =>
    Math.floor(random() * 256)
      .toString(16)
      .padStart(2, "0");
  const edges = ["00", "7f", "80", "ff"];
  const corners = edges.flatMap((r) => edges.flatMap((g) => edges.map((b) => `#${r}${g}${b}`)));
  const others = Array.from({ length: 300 }, () => `#${channel()}${channel()}${channel()}`);
  return [...corners, ...others, pick(random, corners).toUpperCase()];
}

describe.each<Theme>(["light", "dark"])("on a %s page, for every colour of a desk", (theme) => {
  const grounds = groundsOf(theme);
  const palettes = someColors().map((color) => ({ color, accents: paletteOf(color)[theme] }));

  test("text in the desk's colour has 4.5:1 on every ground", () => {
    const faint = palettes.filter(({ accents }) => least(accents.text, grounds) < 4.5);
    expect(faint).toEqual([]);
  });

  test("buttons and focus rings have 3:1 on every ground", () => {
    const faint = palettes.filter(({ accents }) => least(accents.shape, grounds) < 3);
    expect(faint).toEqual([]);
  });

  test("text on a button has 4.5:1", () => {
    const faint = palettes.filter(
      ({ accents }) => wcagContrast(accents.onShape, accents.shape) < 4.5,
    );
    expect(faint).toEqual([]);
  });

  test("each colour is written as #rrggbb", () => {
    const written = palettes.flatMap(({ accents }) => Object.values(accents));
    expect(written.filter((color) => !/^#[0-9a-f]{6}$/.test(color))).toEqual([]);
  });
});

describe("a colour that is readable as it is", () => {
  test("stays the desk's own on a light page", () => {
    expect(paletteOf("#2457C5").light).toMatchObject({ shape: "#2457c5", text: "#2457c5" });
  });

  test("stays the desk's own on a dark page", () => {
    expect(paletteOf("#FFD54A").dark).toMatchObject({ shape: "#ffd54a", text: "#ffd54a" });
  });
});

test("what is no colour throws", () => {
  expect(() => paletteOf("cornflower-ish")).toThrow("Not a colour");
});

describe.each<Theme>(["light", "dark"])("the portal's own colours on a %s page", (theme) => {
  const grounds = groundsOf(theme);

  test.each([
    ["ink", 4.5],
    ["quiet", 4.5],
    ["link", 4.5],
    ["bad", 4.5],
    ["good", 3],
    ["accent", 3],
    ["edge", 3],
  ])("%s has %f:1 on every ground", (name, ratio) => {
    expect(least(lookColor(theme, name), grounds)).toBeGreaterThanOrEqual(ratio);
  });

  test("text on a button has 4.5:1", () => {
    const contrast = wcagContrast(lookColor(theme, "on-accent"), lookColor(theme, "accent"));
    expect(contrast).toBeGreaterThanOrEqual(4.5);
  });

  test("links in the summary of errors have 4.5:1", () => {
    const contrast = wcagContrast(lookColor(theme, "bad"), lookColor(theme, "bad-ground"));
    expect(contrast).toBeGreaterThanOrEqual(4.5);
  });
});
