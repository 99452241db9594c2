import { FormChoice } from "./form-choice";
import { FormDesks } from "./form-desks";
import type { FormView } from "./form-view";
import type { AccessTexts } from "./team-texts";

interface Props {
  form: FormView;
  texts: AccessTexts;
  desks: { id: string; name: string }[];
  saved: { role: string; deskIds: string[] | null };
}

/** Role, and for an agent the desks; which parts show is up to the style sheet. */
export function TeamAccessFields({ form, texts, desks, saved }: Props) {
  const { role, deskIds } = saved;
  return (
    <div className="access group">
      <FormChoice form={form} name="role" saved={role} options={texts.role} />
      <div className="reach">
        <FormDesks form={form} options={texts.reach} desks={desks} saved={deskIds} />
      </div>
    </div>
  );
}
