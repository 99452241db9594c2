import path from "node:path";
import { describe, expect, test } from "vitest";
import { codeOf, type SourceFile, sourcesUnder } from "./source-files";

/** All but this file, whose patterns look like what they look for. */
const OURS = sourcesUnder("app", "prisma", "tests").filter(
  ({ file }) => file !== "tests/house/habits.test.ts",
);
const APP = OURS.filter(({ file }) => file.startsWith("app/"));
const DOORS = APP.filter(({ file }) => /\/(?:page\.tsx|actions\.ts|route\.ts)$/.test(file));

function linesOf({ text }: SourceFile): number {
  return text.trimEnd().split("\n").length;
}

function filesWith(sources: SourceFile[], pattern: RegExp): string[] {
  return sources.filter((source) => pattern.test(codeOf(source))).map(({ file }) => file);
}

test("the rules have something to hold", () => {
  expect([APP.length > 50, DOORS.length > 3]).toEqual([true, true]);
});

describe("types", () => {
  test("are never any", () => {
    const any = /(?::|<|\bas|,|\||&|=>|extends|=)\s*any\b(?!\s*[(:.])/;
    expect(filesWith(OURS, any)).toEqual([]);
  });

  test("are never switched off", () => {
    const off = OURS.filter(({ text }) => /@ts-(?:ignore|expect-error|nocheck)\b/.test(text));
    expect(off.map(({ file }) => file)).toEqual([]);
  });

  test("of what comes from outside are parsed, not asserted", () => {
    const asserted =
      /\b(?:searchParams|params|formData|headers|body|json)\b[^\n;]*\bas (?!const\b)/;
    expect(filesWith(DOORS, asserted)).toEqual([]);
  });
});

test("a lint rule is switched off only with a reason", () => {
  const unexplained = OURS.filter(({ text }) =>
    [...text.matchAll(/biome-ignore(?:-\w+)?([^\n]*)/g)].some(
      ([, rest = ""]) => !/^\s+[\w/]+(?:\([^)]*\))?: \S.{9,}/.test(rest),
    ),
  );
  expect(unexplained.map(({ file }) => file)).toEqual([]);
});

describe("files", () => {
  test("have no more than 200 lines", () => {
    const long = OURS.filter(({ file }) => /^app\/|^prisma\/[^/]+\.ts$/.test(file))
      .filter((source) => linesOf(source) > 200)
      .map((source) => `${source.file}: ${linesOf(source)}`);
    expect(long).toEqual([]);
  });

  test("are named in kebab-case", () => {
    const odd = OURS.map(({ file }) => file).filter(
      (file) =>
        !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.(?:test|spec|bench|config|d))?\.(?:ts|tsx|mjs)$/.test(
          path.basename(file),
        ),
    );
    expect(odd).toEqual([]);
  });

  test("are named after what they hold and not after a drawer", () => {
    const drawers =
      /(?:^|[-/])(?:utils?|helpers?|lib|common|manager|services?|index|misc|shared)(?:[-./]|$)/;
    expect(OURS.map(({ file }) => file).filter((file) => drawers.test(file))).toEqual([]);
  });
});

describe("doors", () => {
  test("have no more than 60 lines", () => {
    const long = DOORS.filter((source) => linesOf(source) > 60).map(
      (source) => `${source.file}: ${linesOf(source)}`,
    );
    expect(long).toEqual([]);
  });

  test("hold no SQL", () => {
    const sql = /["'`]\s*(?:select|insert into|update|delete from)\s/i;
    expect(filesWith(DOORS, sql)).toEqual([]);
  });
});

describe("actions", () => {
  test("are said to be actions at the top of their file, so that they close over nothing", () => {
    const closing = APP.filter(({ text }) => {
      const directives = [...text.matchAll(/["']use server["']/g)];
      return directives.some(({ index }) => index > 0);
    });
    expect(closing.map(({ file }) => file)).toEqual([]);
  });

  test("are bound to nothing", () => {
    const files = APP.filter(({ file }) => /\.tsx$|\/actions\.ts$/.test(file));
    expect(filesWith(files, /\.bind\(/)).toEqual([]);
  });

  test("come out of the one wrapper", () => {
    const actions = APP.filter(({ file }) => file.endsWith("/actions.ts"));
    const unwrapped = actions.flatMap((source) =>
      [...codeOf(source).matchAll(/^export (?:default |async |function |const )+.*$/gm)]
        .map(([line]) => line)
        .filter((line) => !/= (withAnswer\()?\w*[aA]ction\b/.test(line))
        .map((line) => `${source.file}: ${line}`),
    );
    expect(unwrapped).toEqual([]);
  });
});
