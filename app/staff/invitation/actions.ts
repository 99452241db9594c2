"use server";

import { acceptInvitation } from "@/app/_domain/staff/accept-invitation";
import { keepCookies } from "@/app/_web/staff-cookies";
import { visitorAction } from "@/app/_web/visitor-action";
import { invitationForm } from "../sign-in/_forms/sign-in-forms";

export const sendAcceptance = visitorAction(invitationForm, async (input, caller) => {
  await keepCookies(await acceptInvitation({ ...input, caller, now: new Date() }));
  return "/staff/inbox";
});
