import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { speak } from "@/app/_i18n/translator";
import { MessageFiles } from "@/app/_ui/message-files";
import type { FileScan } from "@/prisma/generated/enums";

function shown(scan: FileScan): string {
  const file = { id: "1", name: "lamp.png", size: 40_000, contentType: "image/png", scan };
  const props = { speech: speak("en"), files: [file], at: "/t/x/files" };
  return renderToStaticMarkup(createElement(MessageFiles, props));
}

test.each(["none", "clean"] as const)("a file whose scan is %s is a link", (scan) => {
  expect(shown(scan)).toContain('<a href="/t/x/files/1"');
});

test.each([
  ["pending", "Being checked for viruses"],
  ["infected", "it held a virus"],
] as const)(
  "a file whose scan is %s has its name and the reason, and no link or picture",
  (scan, why) => {
    expect(shown(scan)).toContain(why);
    expect(shown(scan)).toContain("lamp.png");
    expect(shown(scan)).not.toMatch(/href|<img/);
  },
);
