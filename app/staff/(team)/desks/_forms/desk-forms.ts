import { z } from "zod";
import {
  CATEGORY_CODE,
  COLOR,
  categoryInput,
  categoryTranslations,
  deskInput,
  deskTranslations,
} from "@/app/_domain/desks/desk-input";
import { deskNamed, lines, place, ticked, translationsIn } from "./desk-form-fields";

const { name, description, helpText, numbering, locale, ...desk } = deskInput.shape;

const color = z.string().trim().regex(COLOR, "color");

const general = z.object({
  name,
  description: description.unwrap(),
  helpText: helpText.unwrap(),
  color,
  locale: z
    .string()
    .transform((value) => value || null)
    .pipe(locale.unwrap()),
  listed: ticked,
  active: ticked,
  attachments: ticked,
  numbering: numbering.unwrap(),
  position: place,
});

const deskTexts = translationsIn(deskTranslations, ["description", "helpText"]);

export const newDeskForm = general.and(deskTexts);
export const generalForm = general.extend(deskNamed).and(deskTexts);

export const widgetForm = z.object({
  ...deskNamed,
  widgetLayout: desk.widgetLayout.unwrap(),
  showRules: lines.pipe(desk.showRules.unwrap()),
  hideRules: lines.pipe(desk.hideRules.unwrap()),
  allowedOrigins: lines
    .transform((sites) => sites.filter((site) => site.trim() !== ""))
    .pipe(desk.allowedOrigins.unwrap()),
});

/** An id, or nothing where the empty choice is taken. */
const taker = z
  .string({ error: "unknown" })
  .transform((id) => id || null)
  .pipe(z.uuid({ error: "unknown" }).nullable());

const category = z.object({
  desk: z.string(),
  code: z.string().trim().regex(CATEGORY_CODE, "category_code"),
  name: categoryInput.shape.name,
  helpText: categoryInput.shape.helpText.unwrap(),
  color,
  defaultAssigneeId: taker,
  defaultGroupId: taker,
});

const categoryTexts = translationsIn(categoryTranslations, ["name", "helpText"]);

export const newCategoryForm = category.and(categoryTexts);
export const categoryForm = category
  .extend({ id: z.string(), seen: z.string() })
  .and(categoryTexts);

export const archiveForm = z.object({
  desk: z.string(),
  id: z.string(),
  archived: z.enum(["yes", "no"]).transform((word) => word === "yes"),
});

const ids = z.string().transform((text) => text.split(",").filter((id) => id !== ""));

/** The order as it is, and what goes a place up or down, such as `up <id>`. */
export const desksOrderForm = z.object({
  order: ids,
  move: z
    .string()
    .regex(/^(up|down) [0-9a-f-]+$/)
    .optional(),
});

export const orderForm = desksOrderForm.extend({ desk: z.string() });
