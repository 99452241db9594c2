import { z } from "zod";
import { WEBHOOK_EVENTS } from "@/app/_domain/webhooks/webhook-events";
import { webhookInput } from "@/app/_domain/webhooks/webhook-input";
import { rotateForm } from "../../../desks/_forms/security-forms";
import { privateAddresses } from "./private-addresses";

const id = z.uuid({ error: "unknown" });

export const namedForm = z.object({ id });
export const renewForm = rotateForm.omit({ desk: true }).extend({ id });
export const deliveryForm = z.object({ id, delivery: id });

/** The fields of a webhook, as ticked and typed. */
export const newWebhookForm = z.record(z.string(), z.string()).transform((values, context) => {
  const { name = "", url = "", reach } = values;
  const events = WEBHOOK_EVENTS.filter((event) => values[`event_${event}`] === "on");
  const deskIds = reach === "some" ? tickedDesks(values) : null;
  const said = { name, url, events, deskIds, active: values.active === "on" };
  const parsed = webhookInput(privateAddresses()).safeParse(said);
  if (parsed.success) return parsed.data;
  for (const { path, message, ...issue } of parsed.error.issues) {
    const params = "params" in issue ? issue.params : {};
    context.addIssue({ code: "custom", message, params, path: path.slice(0, 1) });
  }
  return z.NEVER;
});

export const webhookForm = namedForm.and(newWebhookForm);

function tickedDesks(values: Record<string, string>): string[] {
  const names = Object.keys(values).filter((name) => name.startsWith("desk_"));
  return names.map((name) => name.slice("desk_".length));
}
