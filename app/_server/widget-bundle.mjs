/**
 * How `public/widget.js` is made, for the build and for the test of its size.
 *
 * @type {import("esbuild").BuildOptions}
 */
export const WIDGET_BUNDLE = {
  entryPoints: { widget: "app/_widget/widget.ts" },
  outdir: "public",
  bundle: true,
  format: "iife",
  platform: "browser",
  target: "es2020",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
};
