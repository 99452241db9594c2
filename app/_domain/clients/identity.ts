import { z } from "zod";
import { LIMITS } from "../limits";
import { characters } from "../text";

/** What a site may say of the person at its page, in the order in which it is signed. */
export const IDENTITY_FIELDS = [
  "client_external_id",
  "client_email",
  "client_name",
  "client_url",
  "client_plan",
  "user_external_id",
  "user_email",
  "user_name",
  "user_phone",
] as const;

export type IdentityField = (typeof IDENTITY_FIELDS)[number];

/** By field, as received; what was empty or not given is not there. */
export type Identity = Partial<Record<IdentityField, string>>;

/** U+0000–U+001F and U+007F, so that no value can pose as another line of what is signed. */
function hasControls(text: string): boolean {
  return [...text].some((character) => character < " " || character === "\u007f");
}

/** A text that was not given may be missing, null or empty. */
const blank = z
  .union([z.null(), z.literal("")])
  .transform(() => undefined)
  .optional();

/** A number counts as its decimal text, for sites have numbers where we have texts. */
const decimal = z
  .number({ error: "type" })
  .refine((value) => !String(value).includes("e"), "type")
  .transform(String);

function field(limit: number) {
  const text = z
    .string({ error: "type" })
    .meta({ maxLength: limit })
    .superRefine((value, context) => {
      const count = characters(value);
      if (count > limit) {
        context.addIssue({ code: "custom", message: "too_long", params: { limit, count } });
      } else if (hasControls(value)) {
        context.addIssue({ code: "custom", message: "control_character" });
      } else if (!value.isWellFormed()) {
        context.addIssue({ code: "custom", message: "ill_formed" });
      }
    });
  return z.union([blank, decimal, text], { error: fieldError });
}

/** Of the ways in which a value is none of the three, the one that says most. */
function fieldError(issue: z.core.$ZodRawIssue): string {
  const tried = issue.code === "invalid_union" ? issue.errors.flat() : [];
  return tried.find(({ code }) => code === "custom")?.message ?? "type";
}

/** Checked as received; `normalised` comes after the signature has been held against it. */
export const identityInput = z.object({
  client_external_id: field(LIMITS.identityField),
  client_email: field(LIMITS.email),
  client_name: field(LIMITS.name),
  client_url: field(LIMITS.identityField),
  client_plan: field(LIMITS.identityField),
  user_external_id: field(LIMITS.identityField),
  user_email: field(LIMITS.email),
  user_name: field(LIMITS.name),
  user_phone: field(LIMITS.identityField),
});
