import { z } from "zod";
import { notifications, staffLocale, staffName } from "@/app/_domain/staff/staff-input";

const required = z.string({ error: "required" }).min(1, "required");

export const nothing = z.object({});

export const aboutForm = z.object({ name: staffName, locale: staffLocale });

export const mailForm = z.object(notifications.shape);

export const passwordForm = z.object({ currentPassword: required, password: required });

export const provenForm = z.object({ password: required });

/** First the password, then the code that shows that the app has the secret. */
export const secondFactorForm = z.discriminatedUnion("step", [
  z.object({ step: z.literal("begin"), password: required }),
  z.object({ step: z.literal("confirm"), code: required }),
]);

export const sessionForm = z.object({ id: z.uuid({ error: "unknown" }) });
