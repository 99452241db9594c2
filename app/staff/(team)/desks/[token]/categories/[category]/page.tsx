import { readCategorySettings } from "@/app/_domain/desks/category-settings";
import { DeskCategoryForm } from "@/app/_ui/staff/desk-category-form";
import { DeskCategorySwitch } from "@/app/_ui/staff/desk-category-switch";
import { categoryTexts, orderTexts } from "@/app/_ui/staff/desk-category-texts";
import { DeskFrame } from "@/app/_ui/staff/desk-frame";
import { type DeskParams, deskHere, orNotFound, takersOf } from "../../../_forms/desk-here";
import { archive, save } from "../actions";

type Params = DeskParams & { params: Promise<{ token: string; category: string }> };

/** `/staff/desks/<desk_token>/categories/<id>` */
export default async function CategoryPage(props: Params) {
  const { speech, desk } = await deskHere(props);
  const { category: id } = await props.params;
  const { archived, ...category } = await orNotFound(readCategorySettings(desk.token, id));
  return (
    <DeskFrame speech={speech} desk={desk} tab="categories">
      <h2 className="part-title">{category.name}</h2>
      <DeskCategoryForm
        deskToken={desk.token}
        category={category}
        takers={await takersOf(desk)}
        send={save}
        texts={categoryTexts(speech)}
      />
      <section className="part measure">
        <p className="hint">{speech.t("staffDesks.category.archiveHint")}</p>
        <DeskCategorySwitch
          deskToken={desk.token}
          category={{ id, archived }}
          send={archive}
          texts={orderTexts(speech)}
        />
      </section>
    </DeskFrame>
  );
}
