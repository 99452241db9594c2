"use server";

import { z } from "zod";
import { pauseMail } from "@/app/_domain/mail/mail-pause";
import { sendMailAgain } from "@/app/_domain/mail/unsent-mails";
import { actionFor } from "@/app/_web/staff-action";

const mailAction = actionFor("run_mail");

export const again = mailAction(
  z.object({ id: z.uuid({ error: "unknown" }) }),
  async ({ id }, by) => {
    await sendMailAgain({ by, id, now: new Date() });
    return "/staff/mails?done=queued";
  },
);

export const pause = mailAction(z.object({}), async () => {
  await pauseMail(true);
  return "/staff/mails";
});

export const resume = mailAction(z.object({}), async () => {
  await pauseMail(false);
  return "/staff/mails";
});
