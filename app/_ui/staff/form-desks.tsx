import { FormCheckbox } from "./form-checkbox";
import { FormChoice } from "./form-choice";
import { FormProblem } from "./form-field";
import type { FormView } from "./form-view";

interface Props {
  form: FormView;
  /** What all and some are called, with a hint each. */
  options: Parameters<typeof FormChoice>[0]["options"];
  desks: { id: string; name: string }[];
  /** Null: all desks. */
  saved: string[] | null;
}

/** All desks or some; whether these show is up to the style sheet. */
export function FormDesks({ form, options, desks, saved }: Props) {
  const names = desks.map(({ id, name }) => [`desk_${id}`, name]);
  const labels = { ...form.labels, ...Object.fromEntries(names) };
  return (
    <div className="access group">
      <FormChoice form={form} name="reach" saved={saved ? "some" : "all"} options={options} />
      <div className="ticks" id="deskIds">
        <FormProblem id="deskIds-error" form={form} name="deskIds" />
        {desks.map(({ id }) => (
          <FormCheckbox
            key={id}
            form={{ ...form, labels }}
            name={`desk_${id}`}
            saved={saved?.includes(id) ?? false}
          />
        ))}
      </div>
    </div>
  );
}
