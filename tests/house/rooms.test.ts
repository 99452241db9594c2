import { describe, expect, test } from "vitest";
import { codeOf, importsOf, type SourceFile, sourcesUnder, valueImportsOf } from "./source-files";

const APP = sourcesUnder("app");
const PRISMA = sourcesUnder("prisma");

function isIn(...rooms: string[]): (source: SourceFile) => boolean {
  return ({ file }) => rooms.some((room) => file.startsWith(room));
}

function offences(sources: SourceFile[], what: (source: SourceFile) => string[]): string[] {
  return sources.flatMap((source) => what(source).map((each) => `${source.file}: ${each}`));
}

describe("the database client", () => {
  const TOUCHES =
    /^(?:pg$|pg\/|prisma\/(?:client|connection|migrate)$|@prisma\/(?!client\/runtime))/;
  /** The server opens the database, watches over it, says whether it is well and does its jobs. */
  const KNOWN = [
    "app/_server/ground.ts",
    "app/_server/health.ts",
    "app/_server/worker.ts",
    "app/_server/database/",
  ];

  test("is imported by the house and by prisma alone", () => {
    const others = APP.filter((source) => !isIn("app/_domain/", ...KNOWN)(source));
    const found = offences(others, (source) =>
      importsOf(source).filter((imported) => TOUCHES.test(imported)),
    );
    expect(found).toEqual([]);
  });

  test("is known outside the house by its types and lists of words alone", () => {
    const others = APP.filter((source) => !isIn("app/_domain/", ...KNOWN)(source));
    const found = offences(others, (source) =>
      valueImportsOf(source).filter((imported) => /^prisma\/generated\/(?!enums$)/.test(imported)),
    );
    expect(found).toEqual([]);
  });
});

describe("what a room may import", () => {
  function importsFrom(room: string, allowed: RegExp, read = importsOf): string[] {
    const sources = [...APP, ...PRISMA].filter(isIn(room));
    return offences(sources, (source) =>
      read(source).filter((imported) => !imported.startsWith(room) && !allowed.test(imported)),
    );
  }

  test("_domain knows nothing of Next, React, requests or pages", () => {
    const forbidden = /^(?:next|react)(?:$|[-/])|^app\/(?!_domain\/|_storage\/)/;
    const found = offences(APP.filter(isIn("app/_domain/")), (source) =>
      importsOf(source).filter((imported) => forbidden.test(imported)),
    );
    expect(found).toEqual([]);
  });

  /** The team's pages are Next's own, and reckon in the browser by the house's own rules. */
  const TEAM =
    "next/(?:link|navigation)|app/_enhance/(?:upload|show-pictures)|app/_widget/rules|app/_domain/desks/(?:numbering|palette)|app/_domain/mail/fill-mail|app/_domain/tickets/fill-placeholders";

  test("_ui stands on texts, constants and types of the house", () => {
    const packages = "next-intl|react|react-dom";
    const constants = "app/_domain/(?:limits|locales)|app/_domain/tickets/status-rules";
    const clients = new RegExp(`^(?:${packages}|app/_i18n/.*|${constants})$`);
    const team = new RegExp(`^(?:${TEAM}|${clients.source})$`);
    expect(uiImports(clients, team, valueImportsOf)).toEqual([]);
  });

  test("_ui names types of the house and of the texts alone", () => {
    const clients =
      /^(?:next-intl|react|react-dom|app\/_(?:i18n|domain)\/.*|prisma\/generated\/enums)$/;
    const team = new RegExp(`^(?:${TEAM}|${clients.source})$`);
    expect(uiImports(clients, team)).toEqual([]);
  });

  /** Of client pages by the one rule, of the team's pages by the other. */
  function uiImports(clients: RegExp, team: RegExp, read = importsOf): string[] {
    return offences(APP.filter(isIn("app/_ui/")), (source) =>
      read(source).filter((imported) => {
        const allowed = isIn("app/_ui/staff/")(source) ? team : clients;
        return !imported.startsWith("app/_ui/") && !allowed.test(imported);
      }),
    );
  }

  test("_i18n stands on next-intl, the texts and the list of languages", () => {
    const allowed = /^(?:next-intl|messages\/\w\w\.json|app\/_domain\/locales)$/;
    expect(importsFrom("app/_i18n/", allowed)).toEqual([]);
  });

  test("_enhance, which is built for browsers, stands on nothing but its own and the widget's", () => {
    expect(importsFrom("app/_enhance/", /^app\/_widget\//)).toEqual([]);
  });

  test("_widget stands on nothing but its own", () => {
    expect(importsFrom("app/_widget/", /^$/)).toEqual([]);
  });

  test("_web knows the house and the pages, and nothing of the server", () => {
    const found = offences(APP.filter(isIn("app/_web/")), (source) =>
      importsOf(source).filter((imported) => /^app\/_server\//.test(imported)),
    );
    expect(found).toEqual([]);
  });

  test("nobody but the server imports the server", () => {
    const others = [...APP, ...PRISMA].filter((source) => !isIn("app/_server/")(source));
    const found = offences(others, (source) =>
      importsOf(source).filter((imported) => imported.startsWith("app/_server/")),
    );
    expect(found).toEqual([]);
  });

  test("nobody imports a door", () => {
    const found = offences([...APP, ...PRISMA], (source) =>
      importsOf(source).filter(
        (imported) => /\/(?:page|route)$/.test(imported) && imported.startsWith("app/"),
      ),
    );
    expect(found).toEqual([]);
  });
});

test("process.env is read where the environment is parsed, and by what runs before it", () => {
  const known = isIn("app/_web/environment.ts", "app/_server/start.mjs", "app/_server/build.mjs");
  const found = APP.concat(PRISMA)
    .filter((source) => !known(source) && /\bprocess\.env\b|\bprocess\[/.test(codeOf(source)))
    .map(({ file }) => file);
  expect(found).toEqual([]);
});
