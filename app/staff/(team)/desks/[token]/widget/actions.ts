"use server";

import { updateDesk } from "@/app/_domain/desks/desk";
import { deskAction } from "../../_forms/admin-action";
import { widgetForm } from "../../_forms/desk-forms";
import { donePath } from "../../_forms/desk-here";

export const saveWidget = deskAction(
  widgetForm,
  async ({ desk, updated_at: seenAt, ...change }, by) => {
    await updateDesk(desk, change, { seenAt, by });
    return donePath(`${desk}/widget`, "saved");
  },
);
