import { isIP } from "node:net";
import { z } from "zod";
import { LIMITS } from "../limits";
import { characters, oneLine } from "../text";
import { isPublicAddress } from "./public-address";
import { WEBHOOK_EVENTS } from "./webhook-events";

const LONGEST_URL = 2_000;

function tooLong(text: string, limit: number, context: z.RefinementCtx): void {
  const count = characters(text);
  if (count <= limit) return;
  context.addIssue({ code: "custom", message: "too_long", params: { limit, count } });
}

const name = z
  .string()
  .transform(oneLine)
  .superRefine((text, context) => {
    if (text === "") context.addIssue({ code: "custom", message: "required" });
    tooLong(text, LIMITS.name, context);
  });

/** A full address; of a network of one's own, or by plain http, only where the operator said so. */
function address(privateAddresses: boolean) {
  return z
    .string()
    .trim()
    .superRefine((text, context) => {
      const problem = text === "" ? "required" : addressProblem(text, privateAddresses);
      if (problem) context.addIssue({ code: "custom", message: problem });
      tooLong(text, LONGEST_URL, context);
    });
}

function addressProblem(text: string, privateAddresses: boolean): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return "not_a_url";
  if (privateAddresses) return undefined;
  if (url.protocol !== "https:") return "https_required";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) !== 0 && !isPublicAddress(host) ? "private_address" : undefined;
}

/** What can be said of a webhook. */
export function webhookInput(privateAddresses: boolean) {
  return z.strictObject({
    name,
    url: address(privateAddresses),
    events: z.array(z.enum(WEBHOOK_EVENTS, { error: "unknown" })).min(1, { error: "no_event" }),
    /** The desks whose tickets it is told of; null: all. */
    deskIds: z.array(z.uuid({ error: "unknown" })).nullable(),
    active: z.boolean(),
  });
}

export type WebhookInput = z.input<ReturnType<typeof webhookInput>>;
