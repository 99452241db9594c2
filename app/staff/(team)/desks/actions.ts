"use server";

import { createDesk, updateDesk } from "@/app/_domain/desks/desk";
import { deskAction } from "./_forms/admin-action";
import { generalForm, newDeskForm } from "./_forms/desk-forms";
import { donePath } from "./_forms/desk-here";

export const create = deskAction(newDeskForm, async (input, by) => {
  const { desk } = await createDesk(input, { by });
  return donePath(`${desk.token}/widget`, "created");
});

export const saveGeneral = deskAction(
  generalForm,
  async ({ desk, updated_at: seenAt, ...change }, by) => {
    await updateDesk(desk, change, { seenAt, by });
    return donePath(desk, "saved");
  },
);
