"use server";

import { z } from "zod";
import { signOut } from "@/app/_domain/staff/sign-out";
import { keepCookies } from "@/app/_web/staff-cookies";
import { visitorAction } from "@/app/_web/visitor-action";

export const sendSignOut = visitorAction(z.object({}), async (_, caller) => {
  await keepCookies(await signOut(caller));
  return "/staff/sign-in?done=signed_out";
});
