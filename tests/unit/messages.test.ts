import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "@/app/_domain/locales";

type Texts = Map<string, string>;

const OTHERS = LOCALES.filter((locale) => locale !== "en");

/** Names that a language may well have no word of its own for. */
const NAMES = ["staff.api", "staffApi.webhooks"];

/** Words that are the same in English; every other text must be a translation. */
const SAME_AS_IN_ENGLISH: Partial<Record<Locale, string[]>> = {
  pl: [
    "status.label",
    "staffTeam.role.agent",
    "staffInbox.choose",
    "staffTicket.statusLabel",
    "staffTicket.card.plan",
    "staffTicket.link.label",
  ],
  uk: ["staffInbox.choose"],
  de: [
    "form.optional",
    "status.label",
    "priority.normal",
    "ticket.support",
    "staff.team",
    "staffDesks.tab.widget",
    "staffDesks.general.name",
    "staffDesks.category.code",
    "staffDesks.widget.layout",
    "staffDesks.widget.button",
    "staffDesks.embed.plain",
    "staffSignIn.code.code",
    "staffTeam.title",
    "staffTeam.role.admin",
    "staffTeam.role.agent",
    "staffTeam.invitation.name",
    "staffProfile.factor.code",
    "staffInbox.choose",
    "staffTicket.statusLabel",
    "staffTicket.card.name",
    "staffTicket.card.site",
    "staffTicket.link.label",
    "staffReplies.name",
    "staffReplies.content",
    "staffMailTexts.body",
  ],
  fr: [
    "ticket.thread",
    "list.pages",
    "staffDesks.tab.widget",
    "staffDesks.category.code",
    "staffDesks.embed.script",
    "staffDesks.check.signature",
    "staffSignIn.code.code",
    "staffTeam.role.agent",
    "staffProfile.factor.code",
    "staffInbox.choose",
    "staffInbox.pages",
    "staffTicket.thread",
    "staffTicket.card.title",
  ],
  es: [
    "page.errorTitle",
    "error.label",
    "priority.normal",
    "staffDesks.tab.general",
    "staffDesks.tab.widget",
    "staffDesks.form.no",
    "staffDesks.embed.script",
    "staffInbox.choose",
    "staffTicket.card.plan",
  ],
  cs: [
    "staffDesks.tab.widget",
    "staffTeam.role.label",
    "staffInbox.choose",
    "staffReplies.content",
    "staffMailTexts.body",
  ],
  sk: [
    "staffDesks.tab.widget",
    "staffTeam.role.agent",
    "staffInbox.choose",
    "staffReplies.content",
    "staffMailTexts.body",
  ],
};

function read(locale: Locale) {
  return JSON.parse(readFileSync(`messages/${locale}.json`, "utf8"));
}

function flat(texts: object, prefix = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flat(value, `${prefix}${key}.`),
  );
}

const TEXTS = new Map(LOCALES.map((locale) => [locale, new Map(flat(read(locale)))]));

function textsOf(locale: Locale): Texts {
  return TEXTS.get(locale) ?? new Map();
}

/** Names with their kinds, such as `count:plural`, in the order of their names. */
function argumentsOf(text: string): string[] {
  const found = [...text.matchAll(/(?<!=\d+\s*)\{\s*(\w+)\s*(?:,\s*(\w+)[^{}]*)?(?=[},{])/g)];
  return [...new Set(found.map(([, name, kind]) => `${name}:${kind ?? "text"}`))].toSorted();
}

/** The text for each number given wherever it takes one; throws where it cannot be formatted. */
function formatted(locale: Locale, text: string, counts: number[]): string[] {
  const translate = createTranslator({
    locale,
    messages: { text },
    timeZone: "UTC",
    onError(error) {
      throw error;
    },
  });
  return counts.map((count) => {
    const values = argumentsOf(text).map((argument) => {
      const [name = "", kind] = argument.split(":");
      return [name, kind === "text" ? "Żółw & <b>" : count];
    });
    return translate("text", Object.fromEntries(values));
  });
}

const ENGLISH = textsOf("en");

test("there is a file for each language and no other", () => {
  const files = readdirSync("messages").map((file) => path.basename(file, ".json"));
  expect(files.toSorted()).toEqual(LOCALES.toSorted());
});

describe.each(OTHERS)("the texts in %s", (locale) => {
  const texts = textsOf(locale);

  test("have the keys of the English ones, in the same order", () => {
    expect([...texts.keys()]).toEqual([...ENGLISH.keys()]);
  });

  test("take the same arguments as the English ones", () => {
    const differing = [...ENGLISH].filter(
      ([key, text]) => `${argumentsOf(text)}` !== `${argumentsOf(texts.get(key) ?? "")}`,
    );
    expect(differing).toEqual([]);
  });

  test("are translations", () => {
    const same = [...ENGLISH.keys()].filter((key) => texts.get(key) === ENGLISH.get(key));
    const others = same.filter((key) => !NAMES.includes(key));
    expect(others.sort()).toEqual([...(SAME_AS_IN_ENGLISH[locale] ?? [])].sort());
  });

  test("have a form for every number that is counted", () => {
    const rules = new Intl.PluralRules(locale);
    const forms = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)));
    const plural = [...texts].filter(([, text]) => text.includes(", plural,"));
    const lacking = plural.filter(([, text]) =>
      [...forms].some((form) => !new RegExp(`\\b${form} \\{`).test(text)),
    );
    expect(lacking).toEqual([]);
  });
});

describe.each(LOCALES)("in %s", (locale) => {
  test("every text can be formatted, for any number", () => {
    const odd = [...textsOf(locale)].filter(([, text]) =>
      formatted(locale, text, [0, 1, 2, 5, 12, 21, 22, 1.5, 20_000]).some(
        (shown) => !/^[^{}]*\S[^{}]*$/.test(shown),
      ),
    );
    expect(odd).toEqual([]);
  });

  test("no text has spaces at its ends or two in a row", () => {
    const careless = [...textsOf(locale)].filter(([, text]) => /^\s|\s$|\s{2}/.test(text));
    expect(careless).toEqual([]);
  });
});

test("every text is used somewhere", () => {
  const sources = readdirSync("app", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"));
  const named = sources.flatMap((source) => [
    ...[...source.matchAll(/"([A-Za-z_]+(?:\.[A-Za-z_]+)+)"/g)].map(([, key = ""]) => key),
    ...[...source.matchAll(/`([A-Za-z_]+\.[^`\s]*)`/g)].map(([, key = ""]) => key),
  ]);
  // A hole in a template stands for one word of the key.
  const patterns = [...new Set(named)].map(
    (name) => new RegExp(`^${name.replaceAll(".", "\\.").replace(/\$\{[^}]*\}/g, "[A-Za-z_]+")}$`),
  );
  const unused = [...ENGLISH.keys()].filter((key) => !patterns.some((used) => used.test(key)));
  expect(unused).toEqual([]);
});
