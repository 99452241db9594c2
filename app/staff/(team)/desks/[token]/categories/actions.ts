"use server";

import { createCategory } from "@/app/_domain/desks/category";
import { archiveCategory, changeCategory } from "@/app/_domain/desks/change-category";
import { orderCategories, orderMoved } from "@/app/_domain/desks/order-categories";
import { deskAction } from "../../_forms/admin-action";
import { archiveForm, categoryForm, newCategoryForm, orderForm } from "../../_forms/desk-forms";
import { donePath } from "../../_forms/desk-here";

export const add = deskAction(newCategoryForm, async ({ desk, ...category }, by) => {
  await createCategory(desk, category, { by, last: true });
  return donePath(`${desk}/categories`, "added");
});

export const save = deskAction(categoryForm, async ({ desk, id, seen, ...change }, by) => {
  await changeCategory({ deskToken: desk, id, seen, change, by });
  return donePath(`${desk}/categories`, "saved");
});

export const archive = deskAction(archiveForm, async ({ desk, id, archived }, by) => {
  await archiveCategory({ deskToken: desk, id, archived, by });
  return donePath(`${desk}/categories`, archived ? "archived" : "restored");
});

export const order = deskAction(orderForm, async ({ desk, order: ids, move }, by) => {
  await orderCategories({ deskToken: desk, ids: orderMoved(ids, move), by });
  return undefined;
});
