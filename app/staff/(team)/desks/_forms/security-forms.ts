import { z } from "zod";
import { deskInput } from "@/app/_domain/desks/desk-input";
import { signatureAge } from "@/app/_domain/desks/widget-input";
import { claimedIn } from "./claimed-fields";
import { deskNamed, ticked } from "./desk-form-fields";

const age = z
  .string()
  .trim()
  .regex(/^\d{0,9}$/, "number")
  .transform((text) => (text === "" || Number(text) === 0 ? null : Number(text)))
  .refine((seconds) => signatureAge.safeParse(seconds).success, "number");

export const levelForm = z.object({
  ...deskNamed,
  securityLevel: deskInput.shape.securityLevel.unwrap(),
  signatureMaxAge: age,
  /** That whoever lowers the level to `none` knows what it means. */
  understood: ticked,
});

export const deskOnlyForm = z.object({ desk: z.string() });

/** How long the old key stays good, in seconds. */
export const OVERLAPS = ["0", "3600", "86400", "604800"] as const;

export const rotateForm = z.object({
  desk: z.string(),
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  overlap: z.enum(OVERLAPS).transform(Number),
});

export const checkForm = z
  .record(z.string(), z.string())
  .transform(({ desk = "", ...fields }, context) => {
    const claimed = claimedIn(fields);
    if (claimed) return { desk, ...claimed };
    context.addIssue({ code: "custom", message: "not_json", path: ["json"] });
    return z.NEVER;
  });
