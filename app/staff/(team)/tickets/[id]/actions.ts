"use server";

import { noteAsStaff, replyAsStaff } from "@/app/_domain/tickets/answer-ticket";
import { changeTicket, takeTicket } from "@/app/_domain/tickets/change-ticket";
import { morningOf, snoozeUntil } from "@/app/_domain/tickets/snooze-until";
import { withoutUndefined } from "@/app/_domain/without-undefined";
import { currentRequest } from "@/app/_web/request-context";
import { submissionHere } from "@/app/_web/submission-here";
import { donePath, ticketAction } from "../_forms/ticket-action";
import * as forms from "../_forms/ticket-forms";

export const reply = ticketAction(forms.answerForm, async ({ id, form, ...said }, staff) => {
  const now = new Date();
  const sent = submissionHere(currentRequest(), { formKey: form, said: [said.content], now });
  await replyAsStaff({ staff, ticket: { ticketId: id }, ...said, ...sent, now });
  return donePath(id, "replied", "#answer");
});

export const note = ticketAction(forms.answerForm, async ({ id, form, ...said }, staff) => {
  const now = new Date();
  const sent = submissionHere(currentRequest(), { formKey: form, said: [said.content], now });
  await noteAsStaff({ staff, ticket: { ticketId: id }, ...said, ...sent, now });
  return donePath(id, "noted", "#answer");
});

export const change = ticketAction(forms.changeForm, async ({ id, ...fields }, staff) => {
  const now = new Date();
  const ticket = { ticketId: id };
  await changeTicket({ staff, ticket, change: withoutUndefined(fields), now });
  return donePath(id, "changed");
});

export const take = ticketAction(forms.ticketForm, async ({ id }, staff) => {
  await takeTicket({ staff, ticket: { ticketId: id }, now: new Date() });
  return donePath(id, "taken");
});

export const snooze = ticketAction(forms.snoozeForm, async ({ id, until }, staff) => {
  const now = new Date();
  const snoozedUntil = snoozeUntil(until, now);
  await changeTicket({ staff, ticket: { ticketId: id }, change: { snoozedUntil }, now });
  return donePath(id, "snoozed");
});

export const snoozeDay = ticketAction(forms.snoozeDayForm, async ({ id, ...day }, staff) => {
  const snoozedUntil = morningOf(day.snoozedUntil);
  await changeTicket({
    staff,
    ticket: { ticketId: id },
    change: { snoozedUntil },
    now: new Date(),
  });
  return donePath(id, "snoozed");
});

export const wake = ticketAction(forms.ticketForm, async ({ id }, staff) => {
  const change = { snoozedUntil: null };
  await changeTicket({ staff, ticket: { ticketId: id }, change, now: new Date() });
  return donePath(id, "woken");
});
