"use server";

import {
  changeCannedReply,
  createCannedReply,
  deleteCannedReply,
} from "@/app/_domain/tickets/canned-replies";
import { replyAction } from "./_forms/reply-action";
import { dropForm, newReplyForm, replyForm } from "./_forms/reply-forms";

export const add = replyAction(newReplyForm, async (reply, staff) => {
  await createCannedReply(staff, reply);
  return "/staff/replies?done=added";
});

export const save = replyAction(replyForm, async ({ updated_at: seenAt, ...reply }, staff) => {
  await changeCannedReply(staff, { ...reply, seenAt });
  return "/staff/replies?done=saved";
});

export const drop = replyAction(dropForm, async ({ id }, staff) => {
  await deleteCannedReply(staff, id);
  return "/staff/replies?done=deleted";
});
