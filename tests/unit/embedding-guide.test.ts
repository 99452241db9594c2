import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { IDENTITY_FIELDS } from "@/app/_domain/clients/identity";
import { LOCALES } from "@/app/_domain/locales";

const GUIDE = readFileSync(path.join("docs", "embedding.md"), "utf8");
const LOADER = path.join("app", "_widget");
const SOURCES = readdirSync(LOADER).map((file) => readFileSync(path.join(LOADER, file), "utf8"));

function allOf(pattern: RegExp, text: string): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = ""]) => name))].toSorted();
}

test("the guide tells every variable of the loader's look, and no other", () => {
  const variable = /(--intum-helpdesk-[a-z-]+)/g;
  expect(allOf(variable, GUIDE)).toEqual(allOf(variable, SOURCES.join("\n")));
});

test("the guide tells the cause of every error that the loader has a code for", () => {
  const given = /(?:\bcode(?:: | = )|problem\([^)]*, )"(\w+)"/g;
  const codes = allOf(given, SOURCES.join("\n"));
  expect(codes).toEqual(["account_url", "configuration", "expired", "insecure", "unreachable"]);
  expect(allOf(/^\| `(\w+)` \|/gm, GUIDE)).toEqual(expect.arrayContaining(codes));
});

test("the guide names every identity field and every language", () => {
  expect(IDENTITY_FIELDS.filter((field) => !GUIDE.includes(`\`${field}\``))).toEqual([]);
  expect(LOCALES.filter((locale) => !GUIDE.includes(`\`${locale}\``))).toEqual([]);
});

test("every link inside the guide leads somewhere", () => {
  const headings = allOf(/^##+ (.+)$/gm, GUIDE).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^a-z -]/g, "")
      .replaceAll(" ", "-"),
  );
  expect(headings).toEqual(expect.arrayContaining(allOf(/\]\(#([^)]+)\)/g, GUIDE)));
});
