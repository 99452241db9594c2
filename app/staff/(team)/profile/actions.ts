"use server";

import { redirect } from "next/navigation";
import { changePassword } from "@/app/_domain/staff/change-password";
import * as factor from "@/app/_domain/staff/second-factor";
import { endOtherSessions, endSession } from "@/app/_domain/staff/sessions";
import { updateProfile } from "@/app/_domain/staff/update-profile";
import { keepCookies } from "@/app/_web/staff-cookies";
import { answerAction, profileAction } from "./_forms/profile-action";
import * as forms from "./_forms/profile-forms";

export const saveProfile = profileAction(forms.aboutForm, async (input, { staff }) => {
  await updateProfile(staff, input);
  return "/staff/profile?done=profile";
});

export const saveMails = profileAction(forms.mailForm, async (wanted, { staff }) => {
  await updateProfile(staff, { notifications: wanted });
  return "/staff/profile?done=profile";
});

export const savePassword = profileAction(forms.passwordForm, async (input, { caller }) => {
  await keepCookies(await changePassword({ ...input, caller, now: new Date() }));
  return "/staff/profile?done=password";
});

export const turnOn = answerAction(forms.secondFactorForm, async (input, { caller }) => {
  const now = new Date();
  if (input.step === "begin") {
    return factor.beginSecondFactor({ password: input.password, caller, now });
  }
  await keepCookies(await factor.confirmSecondFactor({ code: input.code, caller, now }));
  return redirect("/staff/profile?done=second_factor_on");
});

export const turnOff = profileAction(forms.provenForm, async ({ password }, { caller }) => {
  await keepCookies(await factor.disableSecondFactor({ password, caller, now: new Date() }));
  return "/staff/profile?done=second_factor_off";
});

export const renewCodes = answerAction(forms.provenForm, async ({ password }, { caller }) =>
  factor.renewBackupCodes({ password, caller, now: new Date() }),
);

export const endOne = profileAction(forms.sessionForm, async ({ id }, { staff }) => {
  await endSession(staff, id);
  return "/staff/profile?done=session";
});

export const endOthers = profileAction(forms.nothing, async (_, { staff }) => {
  await endOtherSessions(staff);
  return "/staff/profile?done=sessions";
});
