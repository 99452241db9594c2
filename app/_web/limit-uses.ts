import { countUse, type Limit } from "@/app/_domain/rate-limit";
import { environment } from "./environment";

/** Counts unless the operator switched limits off for a load test. */
export async function limitUses(uses: Partial<Record<Limit, string>>): Promise<void> {
  if (environment().RATE_LIMITS === "on") await countUse(uses);
}
