"use server";

import { z } from "zod";
import { pauseMail } from "@/app/_domain/mail/mail-pause";
import { STUCK, sendMailsAgain } from "@/app/_domain/mail/send-mails-again";
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

export const many = mailAction(
  z.object({
    state: z.enum(STUCK, { error: "unknown" }),
    since: z.iso.datetime({ error: "unknown" }).transform((at) => new Date(at)),
  }),
  async ({ state, since }, by) => {
    await sendMailsAgain({ by, state, since, now: new Date() });
    return "/staff/mails?done=many";
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
