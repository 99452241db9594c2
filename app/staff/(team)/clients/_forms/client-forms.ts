import { z } from "zod";
import { oneLine } from "@/app/_domain/text";
import { visitorTicket } from "@/app/_domain/tickets/ticket-input";

const typed = z
  .string({ error: "required" })
  .transform(oneLine)
  .pipe(z.string().min(1, "required"));

export const eraseForm = z.object({ id: z.uuid({ error: "unknown" }), typed });

/** An address on a desk, as the page's own address names it. */
export const addressQuery = z.object({ desk: z.string(), email: visitorTicket.shape.email });

export const eraseAddressForm = addressQuery
  .extend({ typed: visitorTicket.shape.email })
  .refine(({ typed, email }) => typed === email, { path: ["typed"], error: "not_the_same" });
