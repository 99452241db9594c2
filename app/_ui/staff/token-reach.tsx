import { FormCheckbox } from "./form-checkbox";
import { FormChoice } from "./form-choice";
import { FormProblem } from "./form-field";
import type { FormView } from "./form-view";
import type { NewTokenTexts } from "./token-texts";

interface Props {
  form: FormView;
  texts: NewTokenTexts;
  desks: { id: string; name: string }[];
}

/** All desks or some; which of them show is up to the style sheet. */
export function TokenReach({ form, texts, desks }: Props) {
  const names = desks.map(({ id, name }) => [`desk_${id}`, name]);
  const labels = { ...form.labels, ...Object.fromEntries(names) };
  return (
    <div className="access group">
      <FormChoice form={form} name="reach" saved="all" options={texts.reach} />
      <div className="ticks" id="deskIds">
        <FormProblem id="deskIds-error" form={form} name="deskIds" />
        {desks.map(({ id }) => (
          <FormCheckbox key={id} form={{ ...form, labels }} name={`desk_${id}`} saved={false} />
        ))}
      </div>
    </div>
  );
}
