"use server";

import { changeLevel } from "@/app/_domain/desks/change-level";
import { rotateDeskSecret, showSecretKey } from "@/app/_domain/desks/desk-secret";
import { verdictOn } from "@/app/_domain/desks/verdict-on-claim";
import { ensureFresh } from "@/app/_domain/staff/current-staff";
import { speak } from "@/app/_i18n/translator";
import { findingOf } from "@/app/_ui/staff/desk-finding";
import { answerAction, deskAction } from "../../_forms/admin-action";
import { donePath } from "../../_forms/desk-here";
import { checkForm, deskOnlyForm, levelForm, rotateForm } from "../../_forms/security-forms";

export const saveLevel = deskAction(
  levelForm,
  async ({ desk, updated_at: seenAt, understood, ...change }, by) => {
    await changeLevel(desk, change, { seenAt, by, understood });
    return donePath(`${desk}/security`, "saved");
  },
);

export const show = answerAction(deskOnlyForm, async ({ desk }, by) => {
  const now = new Date();
  ensureFresh(by, now);
  return { key: await showSecretKey(desk, { by, now }) };
});

export const rotate = answerAction(rotateForm, async ({ desk, version, overlap }, by) => {
  const now = new Date();
  ensureFresh(by, now);
  const rotation = { deskToken: desk, overlapSeconds: overlap, seenVersion: version, now, by };
  return { key: await rotateDeskSecret(rotation) };
});

export const check = answerAction(checkForm, async ({ desk, claimed, deskToken }, { locale }) => {
  const verdict = await verdictOn({ deskToken: desk, claimedToken: deskToken, claimed });
  return findingOf(speak(locale), verdict);
});
