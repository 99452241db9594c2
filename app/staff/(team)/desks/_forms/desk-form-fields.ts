import { z } from "zod";
import { LOCALES } from "@/app/_domain/locales";

/** A tick box: "on", or not sent at all. */
export const ticked = z
  .string()
  .optional()
  .transform((value) => value === "on");

/** The state of a desk that the form was made from. */
export const seenAt = z.iso.datetime().transform((text) => new Date(text));

export const deskNamed = { desk: z.string(), updated_at: seenAt };

const MOST = 1_000_000;

export const place = z
  .string()
  .trim()
  .regex(/^-?\d{1,7}$/, "number")
  .transform(Number)
  .refine((number) => Math.abs(number) <= MOST, "number");

/** The patterns or sites that stand in a field, one a line. */
export const lines = z.string().transform((text) => text.split(/\r\n?|\n/));

/** Reads `name_pl`, `helpText_de` and so on; what is empty in a language is not said there. */
export function translationsIn<Schema extends z.ZodType>(schema: Schema, names: string[]) {
  return z.record(z.string(), z.string()).transform((values, context) => {
    const said = LOCALES.map((locale) => [locale, textsIn(locale, names, values)] as const);
    const given = said.filter(([, texts]) => Object.keys(texts).length > 0);
    const parsed = schema.safeParse(Object.fromEntries(given));
    if (parsed.success) return { translations: parsed.data };
    for (const { path, message, ...issue } of parsed.error.issues) {
      const params = "params" in issue ? issue.params : {};
      const field = `${String(path[1])}_${String(path[0])}`;
      context.addIssue({ code: "custom", message, params, path: [field] });
    }
    return z.NEVER;
  });
}

function textsIn(locale: string, names: string[], values: Record<string, string>) {
  const texts = names.map((name) => [name, values[`${name}_${locale}`] ?? ""] as const);
  return Object.fromEntries(texts.filter(([, text]) => text.trim() !== ""));
}
