import { z } from "zod";
import { LIMITS } from "../limits";
import { characters, manyLines, oneLine } from "../text";

/** A required text: `required` when nothing is left of it, `too_long` with the limit when it is too much. */
function text(normalise: (input: string) => string, limit: number) {
  return z
    .string({ error: ({ input }) => (input === undefined ? "required" : "type") })
    .meta({ maxLength: limit })
    .transform(normalise)
    .superRefine((value, context) => {
      const count = characters(value);
      if (count === 0) context.addIssue({ code: "custom", message: "required" });
      if (count > limit) {
        context.addIssue({ code: "custom", message: "too_long", params: { limit, count } });
      }
    });
}

const email = text(oneLine, LIMITS.email)
  .transform((value) => value.toLowerCase())
  .pipe(z.email({ error: "email" }));

const blankIsNothing = (value: string) => oneLine(value) || undefined;

export const priority = z.enum(["low", "normal", "high", "urgent"], { error: "unknown" });

const question = z.object({
  title: text(oneLine, LIMITS.title),
  content: text(manyLines, LIMITS.content),
  category: z.string({ error: "type" }).transform(blankIsNothing).optional(),
  priority: z
    .string({ error: "type" })
    .meta({ enum: priority.options })
    .transform(blankIsNothing)
    .pipe(priority.default("normal"))
    .default("normal"),
});

const name = text(oneLine, LIMITS.name);

/** A ticket as a visitor who is not identified writes it. */
export const visitorTicket = question.extend({ name, email });

/** A ticket in a session, which may know who writes. */
export const sessionTicket = question.extend({ name: name.optional(), email: email.optional() });

export type VisitorTicket = z.output<typeof visitorTicket>;
export type SessionTicket = z.output<typeof sessionTicket>;

export const commentInput = z.object({ content: text(manyLines, LIMITS.content) });

/** Ids of what was uploaded before, by whoever writes. */
export const files = z
  .array(z.uuid({ error: "unknown" }), { error: "type" })
  .superRefine((ids, context) => {
    if (ids.length <= LIMITS.files) return;
    const params = { limit: LIMITS.files, count: ids.length };
    context.addIssue({ code: "custom", message: "too_many_files", params });
  })
  .meta({ maxItems: LIMITS.files, description: "Ids of what was uploaded in this session" })
  .default([]);

/** The same from programs, which are told of fields that there are not. */
export const apiTicket = sessionTicket.extend({ attachments: files }).strict();
export const apiComment = commentInput.extend({ attachments: files }).strict();
