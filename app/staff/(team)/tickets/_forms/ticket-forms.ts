import { z } from "zod";
import { SNOOZES } from "@/app/_domain/tickets/snooze-until";
import { commentInput, priority } from "@/app/_domain/tickets/ticket-input";

const id = z.uuid({ error: "unknown" });
const status = z.enum(["open", "in_progress", "waiting", "resolved"], { error: "unknown" });

/** An id, or nothing where the empty choice is taken. */
const named = z
  .string({ error: "unknown" })
  .transform((text) => text || null)
  .pipe(z.uuid({ error: "unknown" }).nullable());

export const ticketForm = z.object({ id });

export const answerForm = commentInput.extend({
  id,
  form: z.string({ error: "unknown" }),
  /** Empty: as it is. */
  status: z
    .string({ error: "unknown" })
    .transform((text) => text || undefined)
    .pipe(status.optional()),
});

const changeFields = {
  status: status.optional(),
  priority: priority.optional(),
  categoryId: named.optional(),
  assigneeId: named.optional(),
  groupId: named.optional(),
};

/** One field or several; what is not there stays. */
export const changeForm = z.object({ id, ...changeFields });

/** What a change goes back to: as the change itself, and a moment to sleep until, or none. */
const backFields = z.object({
  ...changeFields,
  snoozedUntil: z
    .string({ error: "unknown" })
    .transform((text) => text || null)
    .pipe(
      z.iso
        .datetime({ error: "unknown" })
        .transform((text) => new Date(text))
        .nullable(),
    )
    .optional(),
});

/** What takes a change back, and what that change left, as it stands in an address. */
export const undoForm = backFields.extend({
  id,
  over: z
    .string({ error: "unknown" })
    .transform((text) => Object.fromEntries(new URLSearchParams(text)))
    .pipe(backFields),
});

export const snoozeForm = z.object({ id, until: z.enum(SNOOZES, { error: "unknown" }) });

export const snoozeDayForm = z.object({ id, snoozedUntil: z.iso.date({ error: "past" }) });
