import type { Command } from "commander";
import { z } from "zod";
import type { DeskChange } from "@/app/_domain/desks/desk-input";
import { origins, rules, widgetLayout } from "@/app/_domain/desks/widget-input";
import { wholeNumber } from "./option-values";

const ONE_YEAR_S = 365 * 86_400;

const patterns = z
  .string()
  .transform((text) => text.split(/\r\n?|\n/))
  .pipe(rules);

const sites = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((site) => site !== ""))
  .pipe(origins);

const age = z
  .string()
  .transform((text) => (text === "none" ? "0" : text))
  .pipe(wholeNumber(0, ONE_YEAR_S))
  .transform((seconds) => (seconds === 0 ? null : seconds));

export const widgetOptions = {
  layout: widgetLayout.optional(),
  show: patterns.optional(),
  hide: patterns.optional(),
  origins: sites.optional(),
  signatureMaxAge: age.optional(),
};

type Given = Partial<z.output<z.ZodObject<typeof widgetOptions>>>;

export function widgetChangeFrom(given: Given): DeskChange {
  return {
    widgetLayout: given.layout,
    showRules: given.show,
    hideRules: given.hide,
    allowedOrigins: given.origins,
    signatureMaxAge: given.signatureMaxAge,
  };
}

export function withWidgetOptions(command: Command): Command {
  return command
    .option("--layout <layout>", "how the widget shows itself: button or inline")
    .option("--show <patterns>", "pages that show the widget, a pattern a line; * is any text")
    .option("--hide <patterns>", "pages that do not, which counts for more than --show")
    .option("--origins <sites>", "the only sites that may embed it, such as https://example.com")
    .option("--signature-max-age <seconds>", "how long a signature is good for; 0 or none: always");
}
