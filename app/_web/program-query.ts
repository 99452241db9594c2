import { z } from "zod";
import { readInboxCursor } from "@/app/_domain/inbox/inbox-cursor";
import { programFilter } from "@/app/_domain/programs/program-input";
import { threadQuery } from "./query";

const cursor = z.string().transform((text, context) => {
  const found = readInboxCursor(text);
  if (!found) context.addIssue({ code: "custom", message: "unknown" });
  return found;
});

/** How programs may ask for lists; what else stands in the address is refused by its name. */
export const ticketsQuery = programFilter.extend({ cursor: cursor.optional() });

export const clientsQuery = z.strictObject({
  desk: programFilter.shape.desk,
  cursor: z.uuid("unknown").optional(),
});

export const ticketQuery = threadQuery.strict();

export const noQuery = z.strictObject({});
