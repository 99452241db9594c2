import { z } from "zod";
import { isLocale } from "../locales";
import { type Identity, identityInput } from "./identity";

/** Whatever is no text cannot be a signature either; an empty one is none. */
const signature = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === "string" ? value : value == null ? "" : "no text"));

/** Unix seconds, as a number or its text; 0 is what the snippet holds where nothing was filled in. */
const signedAt = z
  .union(
    [
      z.int({ error: "type" }).min(0, "type"),
      z
        .string()
        .regex(/^\d{0,15}$/, "type")
        .transform(Number),
      z.null(),
    ],
    { error: "type" },
  )
  .optional()
  .transform((seconds) => seconds || undefined);

/** What a site's page says when it asks for a session. */
export const sessionInput = identityInput
  .extend({
    signature,
    signed_at: signedAt,
    locale: z.string().refine(isLocale).optional().catch(undefined),
  })
  .transform(({ signature, signed_at: signedAt, locale, ...fields }) => {
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    const identity: Identity = Object.fromEntries(given);
    return { identity, signature, signedAt, locale };
  });

export type SessionInput = z.output<typeof sessionInput>;
