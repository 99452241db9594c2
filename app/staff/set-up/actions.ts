"use server";

import { setUpFirstAdmin } from "@/app/_domain/staff/set-up-first-admin";
import { keepCookies } from "@/app/_web/staff-cookies";
import { visitorAction } from "@/app/_web/visitor-action";
import { setUpForm } from "../sign-in/_forms/sign-in-forms";

export const sendSetUp = visitorAction(setUpForm, async (input, caller) => {
  await keepCookies(await setUpFirstAdmin({ ...input, caller, now: new Date() }));
  return "/staff/desks";
});
