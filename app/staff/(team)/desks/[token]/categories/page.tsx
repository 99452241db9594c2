import { listCategorySettings } from "@/app/_domain/desks/category-settings";
import { DeskCategoryList } from "@/app/_ui/staff/desk-category-list";
import { DeskFrame } from "@/app/_ui/staff/desk-frame";
import { type DeskParams, deskHere } from "../../_forms/desk-here";
import { order } from "./actions";

/** `/staff/desks/<desk_token>/categories` */
export default async function CategoriesPage(props: DeskParams) {
  const { speech, desk, done } = await deskHere(props);
  const categories = await listCategorySettings(desk.token);
  const rows = categories.map(({ id, code, name, color, archived }) => {
    return { id, code, name, color, archived };
  });
  return (
    <DeskFrame speech={speech} desk={desk} tab="categories" done={done}>
      <DeskCategoryList speech={speech} deskToken={desk.token} categories={rows} send={order} />
    </DeskFrame>
  );
}
