import { z } from "zod";
import { INBOX_SORTS, readInboxCursor } from "@/app/_domain/inbox/inbox-cursor";
import { INBOX_VIEWS } from "@/app/_domain/inbox/inbox-question";
import { oneLine } from "@/app/_domain/text";
import { priority } from "@/app/_domain/tickets/ticket-input";
import { pageQuery } from "@/app/_web/query";

/** How the inbox is asked for; what cannot be is as if it were not there. */
export const inboxQuery = z.object({
  view: z.enum(INBOX_VIEWS).catch("all_open"),
  desk: z.string().optional().catch(undefined),
  status: pageQuery.shape.status,
  priority: priority.optional().catch(undefined),
  sort: z.enum(INBOX_SORTS).catch("activity"),
  q: z
    .string()
    .transform((text) => oneLine(text).slice(0, 200) || undefined)
    .optional()
    .catch(undefined),
  after: z
    .string()
    .transform((text) => readInboxCursor(text))
    .optional()
    .catch(undefined),
  done: z.literal("erased").optional().catch(undefined),
});
