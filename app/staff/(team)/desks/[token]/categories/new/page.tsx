import { DeskCategoryForm } from "@/app/_ui/staff/desk-category-form";
import { categoryTexts } from "@/app/_ui/staff/desk-category-texts";
import { DeskFrame } from "@/app/_ui/staff/desk-frame";
import { type DeskParams, deskHere, takersOf } from "../../../_forms/desk-here";
import { add } from "../actions";

const BLANK = {
  ...{ code: "", name: "", helpText: "", color: "#6b7280", translations: {} },
  ...{ defaultAssigneeId: null, defaultGroupId: null },
};

/** `/staff/desks/<desk_token>/categories/new` */
export default async function NewCategoryPage(props: DeskParams) {
  const { speech, desk } = await deskHere(props);
  return (
    <DeskFrame speech={speech} desk={desk} tab="categories">
      <h2 className="part-title">{speech.t("staffDesks.category.new")}</h2>
      <DeskCategoryForm
        deskToken={desk.token}
        category={BLANK}
        takers={await takersOf(desk)}
        send={add}
        texts={categoryTexts(speech)}
      />
    </DeskFrame>
  );
}
