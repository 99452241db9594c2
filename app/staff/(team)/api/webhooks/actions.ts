"use server";

import { refresh } from "next/cache";
import { ensureFresh } from "@/app/_domain/staff/current-staff";
import { sendAgain, sendTest } from "@/app/_domain/webhooks/deliveries";
import * as webhooks from "@/app/_domain/webhooks/webhook";
import { renewWebhookSecret, showWebhookSecret } from "@/app/_domain/webhooks/webhook-secret";
import { actionFor, withAnswer } from "@/app/_web/staff-action";
import { privateAddresses } from "./_forms/private-addresses";
import { donePath } from "./_forms/webhook-done";
import * as forms from "./_forms/webhook-forms";

const webhookAction = actionFor("run_webhooks");

export const create = webhookAction(forms.newWebhookForm, async (input, by) => {
  const made = { by, input, privateAddresses: privateAddresses(), now: new Date() };
  const { id } = await webhooks.createWebhook(made);
  return donePath("created", id);
});

export const save = webhookAction(forms.webhookForm, async ({ id: webhookId, ...input }, by) => {
  const change = { by, webhookId, input, privateAddresses: privateAddresses(), now: new Date() };
  await webhooks.changeWebhook(change);
  return donePath("saved", webhookId);
});

export const drop = webhookAction(forms.namedForm, async ({ id: webhookId }, by) => {
  await webhooks.deleteWebhook({ by, webhookId, now: new Date() });
  return donePath("deleted");
});

export const show = withAnswer(webhookAction, forms.namedForm, async ({ id: webhookId }, by) => {
  const now = new Date();
  ensureFresh(by, now);
  return { key: await showWebhookSecret({ by, webhookId, now }) };
});

export const renew = withAnswer(webhookAction, forms.renewForm, async (input, by) => {
  const { id: webhookId, version: seenVersion, overlap: overlapSeconds } = input;
  const now = new Date();
  ensureFresh(by, now);
  const key = await renewWebhookSecret({ by, webhookId, seenVersion, overlapSeconds, now });
  // The page says how long the one before it signs as well.
  refresh();
  return { key };
});

export const test = webhookAction(forms.namedForm, async ({ id: webhookId }, by) => {
  await sendTest({ by, webhookId, now: new Date() });
  return donePath("sent", webhookId);
});

export const again = webhookAction(forms.deliveryForm, async ({ id, delivery }, by) => {
  await sendAgain({ by, webhookId: id, deliveryId: delivery, now: new Date() });
  return donePath("sent", id);
});
