import { headers } from "next/headers";
import type { Caller } from "@/app/_domain/staff/caller";
import { limitUses } from "./limit-uses";
import { currentRequest } from "./request-context";

/** Whoever sent this request, as far as it tells. */
export async function callerHere(): Promise<Caller> {
  const sent = await headers();
  return {
    address: currentRequest().address,
    cookie: sent.get("cookie"),
    userAgent: sent.get("user-agent"),
    count: limitUses,
  };
}
