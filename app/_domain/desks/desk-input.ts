import { z } from "zod";
import { LIMITS } from "../limits";
import { isLocale } from "../locales";
import { characters, manyLines, oneLine } from "../text";
import { LONGEST_PATTERN, parseNumbering } from "./numbering";
import { origins, rules, signatureAge, widgetLayout } from "./widget-input";

/** Text of one line. */
export function line(limit: number) {
  return z
    .string()
    .transform(oneLine)
    .superRefine((text, context) => holdToLimit(limit, text, context));
}

/** Text of several lines. */
export function lines(limit: number) {
  return z
    .string()
    .transform(manyLines)
    .superRefine((text, context) => holdToLimit(limit, text, context));
}

function holdToLimit(limit: number, text: string, context: z.RefinementCtx): void {
  const count = characters(text);
  if (count <= limit) return;
  context.addIssue({ code: "custom", message: "too_long", params: { limit, count } });
}

export const LONGEST_DESCRIPTION = 500;
export const LONGEST_CATEGORY_HELP = 2_000;

export const required = (text: string) => text !== "";

export const COLOR = /^#[0-9a-f]{6}$/i;
export const CATEGORY_CODE = /^[a-z0-9][a-z0-9_-]{0,49}$/;

export const color = z.string().regex(COLOR, "Write the colour as #RRGGBB");

const numbering = z.string().superRefine((pattern, context) => {
  const parsed = parseNumbering(pattern);
  if (!("problem" in parsed)) return;
  const params = { limit: LONGEST_PATTERN, count: pattern.length };
  context.addIssue({ code: "custom", message: parsed.problem, params });
});

/** Empty or null: the one that the portal sends from. */
const mailFromName = line(LIMITS.name).transform((name) => name || null);
const mailFromAddress = z
  .string()
  .transform((text) => oneLine(text).toLowerCase() || null)
  .pipe(z.email({ error: "email" }).max(LIMITS.email, "email").nullable());

/** What one language may say instead of the desk's own text. */
export const deskTranslations = z.partialRecord(
  z.string().refine(isLocale),
  z.strictObject({
    description: line(LONGEST_DESCRIPTION).optional(),
    helpText: lines(LIMITS.content).optional(),
  }),
);

/** What can be said of a desk, by the team or on the command line. */
export const deskInput = z.strictObject({
  name: line(LIMITS.name).refine(required, "required"),
  description: line(LONGEST_DESCRIPTION).optional(),
  helpText: lines(LIMITS.content).optional(),
  translations: deskTranslations.optional(),
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
  attachments: z.boolean().optional(),
  mailFromName: mailFromName.nullable().optional(),
  mailFromAddress: mailFromAddress.nullable().optional(),
  position: z.int().optional(),
});

export const deskChange = deskInput.partial();

export const categoryTranslations = z.partialRecord(
  z.string().refine(isLocale),
  z.strictObject({
    name: line(LIMITS.name).optional(),
    helpText: lines(LONGEST_CATEGORY_HELP).optional(),
  }),
);

const someone = z.uuid({ error: "unknown" });

export const categoryInput = z.strictObject({
  code: z.string().regex(CATEGORY_CODE, "Use a–z, 0–9, - and _, at most 50"),
  name: line(LIMITS.name).refine(required, "required"),
  helpText: lines(LONGEST_CATEGORY_HELP).optional(),
  translations: categoryTranslations.optional(),
  color: color.optional(),
  /** Who gets its new tickets. */
  defaultAssigneeId: someone.nullable().optional(),
  defaultGroupId: someone.nullable().optional(),
  position: z.int().optional(),
});

export type DeskInput = z.input<typeof deskInput>;
export type DeskChange = z.input<typeof deskChange>;
export const categoryChange = categoryInput.partial();

export type CategoryInput = z.input<typeof categoryInput>;
export type CategoryChange = z.input<typeof categoryChange>;
