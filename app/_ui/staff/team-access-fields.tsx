import { FormCheckbox } from "./form-checkbox";
import { FormChoice } from "./form-choice";
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
  const names = desks.map(({ id, name }) => [`desk_${id}`, name]);
  const labelled = { ...form, labels: { ...form.labels, ...Object.fromEntries(names) } };
  return (
    <div className="access group">
      <FormChoice form={form} name="role" saved={role} options={texts.role} />
      <div className="reach group">
        <FormChoice
          form={form}
          name="reach"
          saved={deskIds ? "some" : "all"}
          options={texts.reach}
        />
        <div className="ticks">
          {desks.map(({ id }) => (
            <FormCheckbox
              key={id}
              form={labelled}
              name={`desk_${id}`}
              saved={deskIds?.includes(id) ?? false}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
