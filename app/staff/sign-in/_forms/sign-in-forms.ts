import { z } from "zod";
import { staffEmail, staffLocale, staffName } from "@/app/_domain/staff/staff-input";
import { nextPath } from "@/app/_web/next-path";

const required = z.string({ error: "required" }).min(1, "required");

const next = z
  .string()
  .optional()
  .transform((wish) => nextPath(wish));

/** The address is judged together with the password, and by nothing else. */
export const signInForm = z.object({ email: required, password: required, next });

export const codeForm = z.object({ code: required, next });

/** The rules for a new password are the house's. */
const password = required;
const linked = { locale: staffLocale, token: z.string() };

export const setUpForm = z.object({ name: staffName, email: staffEmail, password, ...linked });

export const invitationForm = z.object({ name: staffName, password, ...linked });

export const askResetForm = z.object({ email: staffEmail });

export const resetForm = z.object({ token: z.string(), password });
