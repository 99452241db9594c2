"use server";

import { finishSignIn } from "@/app/_domain/staff/finish-sign-in";
import { signIn } from "@/app/_domain/staff/sign-in";
import { keepCookies } from "@/app/_web/staff-cookies";
import { visitorAction } from "@/app/_web/visitor-action";
import { codeForm, signInForm } from "./_forms/sign-in-forms";

export const sendSignIn = visitorAction(signInForm, async ({ next, ...input }, caller) => {
  const { needsSecondFactor, cookies } = await signIn({ ...input, caller });
  await keepCookies({ cookies });
  return needsSecondFactor ? `/staff/sign-in/code?next=${encodeURIComponent(next)}` : next;
});

export const sendCode = visitorAction(codeForm, async ({ code, next }, caller) => {
  await keepCookies(await finishSignIn({ code, caller, now: new Date() }));
  return next;
});
