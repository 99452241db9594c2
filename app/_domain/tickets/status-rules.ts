import type { TicketStatus } from "@/prisma/generated/enums";

/** A client who writes has done their part, and something is left to do. */
export function statusAfterClientComment(status: TicketStatus): TicketStatus {
  return status === "waiting" || status === "resolved" ? "open" : status;
}

/** What a client may say of a ticket: that it is settled, or that it is not. */
export const CLIENT_STATUSES = ["resolved", "open"] as const;

/** Whether the page offers it; `open` is for what was resolved. */
export function clientMayChange(from: TicketStatus, to: (typeof CLIENT_STATUSES)[number]): boolean {
  return to === "resolved" ? from !== "resolved" : from === "resolved";
}
