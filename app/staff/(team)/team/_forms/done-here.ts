import { currentRequest } from "@/app/_web/request-context";

/** What the address says has just been done here. */
export function doneHere(): string | null {
  return currentRequest().url.searchParams.get("done");
}
