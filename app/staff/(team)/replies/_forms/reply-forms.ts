import { z } from "zod";
import { cannedReplyInput } from "@/app/_domain/tickets/canned-replies";

export const newReplyForm = z.object({
  ...cannedReplyInput.shape,
  /** Empty for all desks. */
  deskId: z
    .string({ error: "unknown" })
    .transform((id) => id || null)
    .pipe(cannedReplyInput.shape.deskId),
});

export const replyForm = newReplyForm.extend({
  id: z.string(),
  updated_at: z.iso.datetime().transform((text) => new Date(text)),
});

export const dropForm = z.object({ id: z.string() });
