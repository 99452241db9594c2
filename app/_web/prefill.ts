import { z } from "zod";
import { manyLines, oneLine } from "@/app/_domain/text";
import { priority } from "@/app/_domain/tickets/ticket-input";

/** What an address may fill in; what it may not is ignored. */
const parameters = z.object({
  title: z.string().transform(oneLine).catch(""),
  content: z.string().transform(manyLines).catch(""),
  priority: priority.catch("normal"),
  c: z.string().catch(""),
});

/** The form's values from the address `?title&content&priority&c`. */
export function prefill(url: URL): Record<string, string> {
  const { c, ...values } = parameters.parse(Object.fromEntries(url.searchParams));
  return { ...values, category: c };
}
