import { z } from "zod";
import { LIMITS } from "../limits";
import { isLocale } from "../locales";
import { characters, manyLines, oneLine } from "../text";
import { parseNumbering } from "./numbering";
import { origins, rules, signatureAge, widgetLayout } from "./widget-input";

function line(limit: number) {
  return z
    .string()
    .transform(oneLine)
    .refine((text) => characters(text) <= limit, "too_long");
}

function lines(limit: number) {
  return z
    .string()
    .transform(manyLines)
    .refine((text) => characters(text) <= limit, "too_long");
}

const required = (text: string) => text !== "";

export const color = z.string().regex(/^#[0-9a-f]{6}$/i, "Write the colour as #RRGGBB");

const numbering = z.string().superRefine((pattern, context) => {
  const parsed = parseNumbering(pattern);
  if ("problem" in parsed) context.addIssue({ code: "custom", message: parsed.problem });
});

/** What one language may say instead of the desk's own text. */
const translations = z.partialRecord(
  z.string().refine(isLocale),
  z.strictObject({ description: line(500).optional(), helpText: lines(LIMITS.content).optional() }),
);

/** What can be said of a desk, by the team or on the command line. */
export const deskInput = z.strictObject({
  name: line(LIMITS.name).refine(required, "required"),
  description: line(500).optional(),
  helpText: lines(LIMITS.content).optional(),
  translations: translations.optional(),
  color: color.optional(),
  active: z.boolean().optional(),
  listed: z.boolean().optional(),
  locale: z.string().refine(isLocale, "unknown_locale").nullable().optional(),
  numbering: numbering.optional(),
  securityLevel: z.enum(["none", "mixed", "signature"]).optional(),
  signatureMaxAge: signatureAge.optional(),
  widgetLayout: widgetLayout.optional(),
  showRules: rules.optional(),
  hideRules: rules.optional(),
  allowedOrigins: origins.optional(),
  position: z.int().optional(),
});

export const deskChange = deskInput.partial();

export const categoryInput = z.strictObject({
  code: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,49}$/, "Use a–z, 0–9, - and _, at most 50"),
  name: line(LIMITS.name).refine(required, "required"),
  helpText: lines(2_000).optional(),
  translations: z
    .partialRecord(
      z.string().refine(isLocale),
      z.strictObject({ name: line(LIMITS.name).optional(), helpText: lines(2_000).optional() }),
    )
    .optional(),
  color: color.optional(),
  position: z.int().optional(),
});

export type DeskInput = z.input<typeof deskInput>;
export type DeskChange = z.input<typeof deskChange>;
export type CategoryInput = z.input<typeof categoryInput>;
