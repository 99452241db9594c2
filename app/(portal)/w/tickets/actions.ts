"use server";

import { z } from "zod";
import {
  changeStatusInSession,
  commentInSession,
  markReadInSession,
} from "@/app/_domain/tickets/comment-in-session";
import { CLIENT_STATUSES } from "@/app/_domain/tickets/status-rules";
import { commentInput } from "@/app/_domain/tickets/ticket-input";
import { formAction } from "@/app/_web/form-action";
import { limitUses } from "@/app/_web/limit-uses";
import { withLanguage } from "@/app/_web/page-view";
import { ticketInSession } from "@/app/_web/session-frame";
import { submissionHere } from "@/app/_web/submission-here";

export const comment = formAction({
  form: "comment",
  schema: commentInput.extend({ form: z.string().default("") }),
  async act({ form: formKey, content }, request) {
    const now = new Date();
    const ticket = await ticketInSession(request, now);
    const sent = submissionHere(request, { formKey, said: [content], now });
    await limitUses({ comment_from_address: request.address });
    const { seq } = await commentInSession({ ...ticket, content, ...sent });
    return withLanguage(request, `${request.url.pathname}#m${seq}`);
  },
});

export const changeStatus = formAction({
  form: "status",
  schema: z.object({ status: z.enum(CLIENT_STATUSES) }),
  async act({ status: to }, request) {
    const ticket = await ticketInSession(request, new Date());
    await limitUses({ comment_from_address: request.address });
    await changeStatusInSession({ ...ticket, to });
    return withLanguage(request, `${request.url.pathname}#status`);
  },
});

export const markRead = formAction({
  form: "read",
  schema: z.object({ seq: z.coerce.number().int().positive().max(2_147_483_647) }),
  async act({ seq }, request) {
    await markReadInSession({ ...(await ticketInSession(request, new Date())), seq });
    return withLanguage(request, request.url.pathname);
  },
});
