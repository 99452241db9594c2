import { expect, test } from "vitest";
import { z } from "zod";
import { problemsIn } from "@/app/_server/command-line/option-values";

function complaintAbout(schema: z.ZodType, input: object): string | undefined {
  const { error } = schema.safeParse(input);
  return error && problemsIn(error);
}

test("an option that must be one of some words is told with them", () => {
  const schema = z.object({ layout: z.enum(["button", "inline"]) });
  expect(complaintAbout(schema, { layout: "x" })).toBe("--layout must be one of button, inline");
});

test("several options are told on one line, in the order of the command", () => {
  const schema = z.object({ title: z.string("required"), signedAt: z.string("too_long") });
  expect(complaintAbout(schema, {})).toBe("--title must not be empty; --signed-at is too long");
});
