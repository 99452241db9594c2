import { refresh } from "next/cache";
import type { Send } from "@/app/_ui/staff/form-state";

/** Has the page show what somebody else has saved, next to what was typed. */
export function withFreshPage(submit: Send): Send {
  return async function submitAndLook(before, data) {
    const outcome = await submit(before, data);
    if (outcome.refusal === "changed_meanwhile") refresh();
    return outcome;
  };
}
