import { z } from "zod";
import { LIMITS } from "../limits";
import { characters, manyLines, oneLine } from "../text";

/** A required text: `required` when nothing is left of it, `too_long` with the limit when it is too much. */
function text(normalise: (input: string) => string, limit: number) {
  return z
    .string({ error: "required" })
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

/** A ticket as a visitor who is not identified writes it. */
export const visitorTicket = z.object({
  title: text(oneLine, LIMITS.title),
  content: text(manyLines, LIMITS.content),
  category: z.string().transform(blankIsNothing).optional(),
  priority: z.string().transform(blankIsNothing).pipe(priority.default("normal")).default("normal"),
  name: text(oneLine, LIMITS.name),
  email,
});

export type VisitorTicket = z.output<typeof visitorTicket>;

export const commentInput = z.object({ content: text(manyLines, LIMITS.content) });
