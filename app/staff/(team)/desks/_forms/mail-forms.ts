import { z } from "zod";
import { deskInput } from "@/app/_domain/desks/desk-input";
import { mailName, mailTextInput } from "@/app/_domain/mail/mail-text-input";
import { deskNamed } from "./desk-form-fields";

export const senderForm = z.object({
  ...deskNamed,
  mailFromName: deskInput.shape.mailFromName.unwrap(),
  mailFromAddress: deskInput.shape.mailFromAddress.unwrap(),
});

const named = { desk: z.string(), ...mailName.shape };

export const mailTextForm = z.object({ ...named, seen: z.string(), ...mailTextInput.shape });

export const resetForm = z.object(named);

/** Kind and language in one choice. */
export const testForm = z.object({
  desk: z.string(),
  mail: z
    .string({ error: "unknown" })
    .transform((text) => text.split("/"))
    .transform(([kind, locale]) => ({ kind, locale }))
    .pipe(mailName),
});
