"use server";

import { requestPasswordReset, resetPassword } from "@/app/_domain/staff/reset-password";
import { visitorAction } from "@/app/_web/visitor-action";
import { askResetForm, resetForm } from "../sign-in/_forms/sign-in-forms";

export const sendResetRequest = visitorAction(askResetForm, async ({ email }, caller) => {
  await requestPasswordReset({ email, caller, now: new Date() });
  return "/staff/reset?done=sent";
});

export const sendNewPassword = visitorAction(resetForm, async (input, caller) => {
  await resetPassword({ ...input, caller, now: new Date() });
  return "/staff/sign-in?done=reset";
});
