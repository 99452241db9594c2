"use server";

import { noteAsStaff, replyAsStaff } from "@/app/_domain/tickets/answer-ticket";
import { takeTicket } from "@/app/_domain/tickets/change-ticket";
import { morningOf, snoozeUntil } from "@/app/_domain/tickets/snooze-until";
import { withoutUndefined } from "@/app/_domain/without-undefined";
import { answeredPath, answerOf, changed, donePath, ticketAction } from "../_forms/ticket-action";
import * as forms from "../_forms/ticket-forms";

export const reply = ticketAction(forms.answerForm, async (sent, staff) => {
  const { undo } = await replyAsStaff(answerOf(sent, staff));
  return answeredPath(sent, "replied", undo);
});

export const note = ticketAction(forms.answerForm, async (sent, staff) => {
  const { undo } = await noteAsStaff(answerOf(sent, staff));
  return answeredPath(sent, "noted", undo);
});

export const change = ticketAction(forms.changeForm, async ({ id, ...fields }, staff) => {
  return donePath(id, "changed", await changed(staff, id, withoutUndefined(fields)));
});

export const undo = ticketAction(forms.undoForm, async ({ id, over, ...fields }, staff) => {
  const left = withoutUndefined(over);
  return donePath(id, "undone", await changed(staff, id, withoutUndefined(fields), left));
});

export const take = ticketAction(forms.ticketForm, async ({ id }, staff) => {
  const back = await takeTicket({ staff, ticket: { ticketId: id }, now: new Date() });
  return donePath(id, "taken", { back, left: { assigneeId: staff.id } });
});

export const snooze = ticketAction(forms.snoozeForm, async ({ id, until }, staff) => {
  const snoozedUntil = snoozeUntil(until, new Date());
  return donePath(id, "snoozed", await changed(staff, id, { snoozedUntil }));
});

export const snoozeDay = ticketAction(forms.snoozeDayForm, async ({ id, ...day }, staff) => {
  const snoozedUntil = morningOf(day.snoozedUntil);
  return donePath(id, "snoozed", await changed(staff, id, { snoozedUntil }));
});

export const wake = ticketAction(forms.ticketForm, async ({ id }, staff) => {
  return donePath(id, "woken", await changed(staff, id, { snoozedUntil: null }));
});
