import { z } from "zod";
import { INBOX_VIEWS } from "@/app/_domain/inbox/inbox-question";
import { priority } from "@/app/_domain/tickets/ticket-input";
import { pageQuery } from "./query";

/** Which tickets a file is asked for; what cannot be is as if it were not there. */
export const exportQuery = z.object({
  view: z.enum(INBOX_VIEWS).catch("all"),
  /** Its token; the empty choice is all of them. */
  desk: z
    .string()
    .transform((token) => token || undefined)
    .optional()
    .catch(undefined),
  status: pageQuery.shape.status,
  priority: priority.optional().catch(undefined),
});
