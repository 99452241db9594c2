import { z } from "zod";
import { LOCALES } from "@/app/_domain/locales";
import { DEMO_PEOPLE } from "@/prisma/demo/people";

export const NOBODY = "none";

/** What the page's address chooses; a value that is not on the list is the first one. */
const choices = {
  client: [...DEMO_PEOPLE.map(({ key }) => key), NOBODY],
  level: ["mixed", "none", "signature"],
  signed: ["yes", "no"],
  locale: ["en", ...LOCALES.filter((locale) => locale !== "en")],
  layout: ["button", "inline"],
  policy: ["on", "off"],
} as const;

const choice = z.object({
  client: oneOf(choices.client),
  level: oneOf(choices.level),
  signed: oneOf(choices.signed),
  locale: oneOf(choices.locale),
  layout: oneOf(choices.layout),
  policy: oneOf(choices.policy),
});

export type DemoChoice = z.output<typeof choice>;

function oneOf<const Value extends string>(values: readonly Value[]) {
  return z.enum(values).catch(firstOf(values));
}

function firstOf<Value>([first]: readonly Value[]): Value {
  if (first === undefined) throw new Error("There is nothing to choose from");
  return first;
}

export function demoChoice(query: URLSearchParams): DemoChoice {
  const { lang, ...chosen } = Object.fromEntries(query);
  return choice.parse({ locale: lang, ...chosen });
}

/** The page's address with this choice, and with `more` for the widget to read. */
export function demoPath(chosen: DemoChoice, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...chosen, ...more });
  return `/demo?${query}`;
}
