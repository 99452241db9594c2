/** What a webhook can ask to be told; a trigger on the audit trail says which change is which. */
export const WEBHOOK_EVENTS = [
  "ticket_created",
  "client_comment",
  "team_reply",
  "status_changed",
  "ticket_changed",
] as const;

export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** Why an attempt failed; whoever shows it has a sentence for each. */
export type DeliveryError =
  | "status"
  | "redirect"
  | "timeout"
  | "forbidden_address"
  | "unknown_host"
  | "certificate"
  | "no_connection"
  | "switched_off";
