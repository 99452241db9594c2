"use server";

import { z } from "zod";
import { changeStatusWithToken, commentWithToken } from "@/app/_domain/tickets/comment-with-token";
import { CLIENT_STATUSES } from "@/app/_domain/tickets/status-rules";
import { commentInput } from "@/app/_domain/tickets/ticket-input";
import { formAction } from "@/app/_web/form-action";
import { limitUses } from "@/app/_web/limit-uses";
import { withLanguage } from "@/app/_web/page-view";
import { pathToken } from "@/app/_web/request-context";
import { submissionHere } from "@/app/_web/submission-here";

export const comment = formAction({
  form: "comment",
  schema: commentInput.extend({ form: z.string().default("") }),
  async act({ form, content }, request) {
    const now = new Date();
    const token = pathToken(request);
    const sent = submissionHere(request, { formKey: form, said: [content], now });
    await limitUses({ comment_from_address: request.address, comment_on_ticket: token });
    const place = await commentWithToken({ token, content, ...sent, now });
    return withLanguage(request, `/t/${token}#m${place}`);
  },
});

export const changeStatus = formAction({
  form: "status",
  schema: z.object({ status: z.enum(CLIENT_STATUSES) }),
  async act({ status }, request) {
    const token = pathToken(request);
    await limitUses({ comment_from_address: request.address });
    await changeStatusWithToken({ token, to: status, now: new Date() });
    return withLanguage(request, `/t/${token}#status`);
  },
});
