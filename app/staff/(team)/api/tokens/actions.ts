"use server";

import { refresh } from "next/cache";
import { makeToken } from "@/app/_domain/api-tokens/make-token";
import { revokeToken } from "@/app/_domain/api-tokens/revoke-token";
import { actionFor, withAnswer } from "@/app/_web/staff-action";
import { tokenForm, tokenNamed } from "./_forms/token-forms";

const tokenAction = actionFor("run_tokens");

export const make = withAnswer(tokenAction, tokenForm, async (input, by) => {
  const { token } = await makeToken({ by, input, now: new Date() });
  // The list above the form has it too, by its name.
  refresh();
  return token;
});

export const revoke = tokenAction(tokenNamed, async ({ id }, by) => {
  await revokeToken({ by, id, now: new Date() });
  return "/staff/api?done=revoked";
});
