import { type Command, Option } from "commander";
import { z } from "zod";
import { type DeskChange, deskInput } from "@/app/_domain/desks/desk-input";
import { LOCALES } from "@/app/_domain/locales";
import { mailChangeFrom, mailOptions, withMailOptions } from "./desk-mail-options";
import { widgetChangeFrom, widgetOptions, withWidgetOptions } from "./desk-widget-options";
import { wholeNumber } from "./option-values";

const { name, securityLevel, locale, color, numbering, description, helpText } = deskInput.shape;

const LAST_POSITION = 1_000_000;
const BROWSER = "browser";

const options = {
  security: securityLevel,
  locale: z
    .string()
    .transform((value) => (value === BROWSER ? null : value))
    .pipe(locale.unwrap())
    .optional(),
  color,
  numbering,
  description,
  helpText,
  active: z.literal(true).optional(),
  inactive: z.literal(true).optional(),
  listed: z.literal(true).optional(),
  unlisted: z.literal(true).optional(),
  position: wholeNumber(0, LAST_POSITION).optional(),
  ...mailOptions,
  ...widgetOptions,
};

export const newDesk = z
  .object({ ...options, name })
  .transform((given) => ({ ...changeFrom(given), name: given.name }));

export const changedDesk = z
  .object({ ...options, name: name.optional(), desk_token: z.string() })
  .transform((given) => ({ token: given.desk_token, change: changeFrom(given) }));

type Given = Partial<z.output<z.ZodObject<typeof options>>> & { name?: string | undefined };

function changeFrom(given: Given): DeskChange {
  const { name, color, numbering, locale, description, helpText } = given;
  return {
    name,
    color,
    numbering,
    locale,
    description,
    helpText,
    securityLevel: given.security,
    active: given.inactive ? false : given.active,
    listed: given.unlisted ? false : given.listed,
    position: given.position,
    ...mailChangeFrom(given),
    ...widgetChangeFrom(given),
  };
}

/** The options that `create` and `update` share. */
export function withDeskOptions(command: Command): Command {
  return withMailOptions(withWidgetOptions(command))
    .option("--security <level>", "none, mixed or signature")
    .option("--locale <language>", `${LOCALES.join(", ")}, or ${BROWSER} for the reader's own`)
    .option("--color <#RRGGBB>", "colour of its pages")
    .option("--numbering <pattern>", "such as {{yy}}{{ww}}-{{nr-w}}")
    .option("--description <text>", "one line in the help centre")
    .option("--help-text <text>", "above the form")
    .option("--position <n>", "place among the desks, from 0")
    .option("--inactive", "takes no new tickets")
    .option("--unlisted", "is not shown in the help centre")
    .addOption(new Option("--active", "takes new tickets").conflicts("inactive"))
    .addOption(new Option("--listed", "is shown in the help centre").conflicts("unlisted"));
}
