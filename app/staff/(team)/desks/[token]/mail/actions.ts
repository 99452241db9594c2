"use server";

import { updateDesk } from "@/app/_domain/desks/desk";
import { resetMailText, saveMailText } from "@/app/_domain/mail/mail-texts";
import { sendTestMail } from "@/app/_domain/mail/send-test-mail";
import { answerAction, deskAction } from "../../_forms/admin-action";
import { donePath } from "../../_forms/desk-here";
import { mailTextForm, resetForm, senderForm, testForm } from "../../_forms/mail-forms";

export const saveSender = deskAction(
  senderForm,
  async ({ desk, updated_at: seenAt, ...change }, by) => {
    await updateDesk(desk, change, { seenAt, by });
    return donePath(`${desk}/mail`, "saved");
  },
);

export const saveText = deskAction(mailTextForm, async ({ desk, subject, body, ...named }, by) => {
  await saveMailText({ deskToken: desk, ...named, text: { subject, body }, by });
  return donePath(`${desk}/mail/${named.kind}/${named.locale}`, "saved");
});

export const reset = deskAction(resetForm, async ({ desk, kind, locale }, by) => {
  await resetMailText({ deskToken: desk, kind, locale, by });
  return donePath(`${desk}/mail/${kind}/${locale}`, "reset");
});

export const sendTest = answerAction(testForm, async ({ desk, mail }, by): Promise<true> => {
  await sendTestMail({ by, deskToken: desk, ...mail, now: new Date() });
  return true;
});
