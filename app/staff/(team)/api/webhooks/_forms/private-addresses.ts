import { environment } from "@/app/_web/environment";

/** Whether webhooks may go to the operator's own network. */
export function privateAddresses(): boolean {
  return environment().WEBHOOK_PRIVATE_ADDRESSES === "on";
}
