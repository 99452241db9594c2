import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { WIDGET_BUNDLE } from "@/app/_server/widget-bundle.mjs";
import { LOOK } from "@/app/_widget/look";

const MOST_BYTES = 4000;
const BUILT = "public/widget.js";

describe("the widget's loader", () => {
  let loader: Buffer;

  beforeAll(async () => {
    const { outputFiles } = await build({ ...WIDGET_BUNDLE, write: false });
    loader = Buffer.from(outputFiles[0]?.contents ?? []);
  });

  test(`has at most ${MOST_BYTES} bytes when compressed`, () => {
    const { length } = gzipSync(loader, { level: 9 });
    expect(length).toBeGreaterThan(1000);
    expect(length).toBeLessThanOrEqual(MOST_BYTES);
  });

  test.each([
    ["runs no text as code", /\beval\(|\bFunction\(|innerHTML|outerHTML|document\.write/],
    ["stores nothing", /cookie|Storage|indexedDB|caches/],
    ["does not touch the page's history", /pushState|replaceState|\bhistory\b/],
    ["keeps no page out of the back-forward cache", /unload|WebSocket|EventSource/],
  ])("%s", (_, forbidden) => {
    expect(loader.toString()).not.toMatch(forbidden);
  });

  test.runIf(existsSync(BUILT))("is the one that was built last", () => {
    expect(readFileSync(BUILT, "utf8")).toBe(loader.toString());
  });
});

test("the loader's style sheet loads nothing from anywhere", () => {
  expect(LOOK).not.toMatch(/@import|url\(|\n/);
});
