"use server";

import { createDesk, updateDesk } from "@/app/_domain/desks/desk";
import { orderMoved } from "@/app/_domain/desks/order-categories";
import { orderDesks } from "@/app/_domain/desks/order-desks";
import { deskAction } from "./_forms/admin-action";
import { desksOrderForm, generalForm, newDeskForm } from "./_forms/desk-forms";
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

export const order = deskAction(desksOrderForm, async ({ order: ids, move }, by) => {
  await orderDesks({ ids: orderMoved(ids, move), by });
  return undefined;
});
