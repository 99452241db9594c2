import { z } from "zod";
import { isLocale } from "../locales";
import { visitorTicket } from "../tickets/ticket-input";

/** An address as it is kept: one line, lower case. */
export const staffEmail = visitorTicket.shape.email;

export const staffName = visitorTicket.shape.name;

export const staffRole = z.enum(["admin", "agent"], { error: "unknown" });

export const staffLocale = z.string().refine(isLocale, "unknown_locale");

/** Which mails a person of the team wants. */
export const notifications = z.strictObject({
  newTickets: z.enum(["all", "mine", "none"]).default("all"),
  clientComments: z.enum(["all", "mine", "none"]).default("mine"),
});

export type Notifications = z.output<typeof notifications>;

export const groupName = staffName;

/** Desks or people, as forms name them. */
export const ids = z.array(z.uuid({ error: "unknown" }));
