import { z } from "zod";
import { tokenInput } from "@/app/_domain/api-tokens/token-input";

export const tokenNamed = z.object({ id: z.uuid({ error: "unknown" }) });

/** Boxes that are ticked say what it may do and which desks it reaches. */
export const tokenForm = z
  .record(z.string(), z.string())
  .transform((values) => ({
    name: values.name ?? "",
    scopes: ticked(values, "scope_").map((scope) => scope.replace("_", ":")),
    deskIds: values.reach === "all" ? null : ticked(values, "desk_"),
    days: values.days ? Number(values.days) : null,
  }))
  .pipe(tokenInput);

/** What the names of ticked boxes say after their beginning. */
function ticked(values: Record<string, string>, start: string): string[] {
  const names = Object.keys(values).filter((name) => name.startsWith(start));
  return names.map((name) => name.slice(start.length));
}
