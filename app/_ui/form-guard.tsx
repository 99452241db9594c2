import type { Speech } from "@/app/_i18n/translator";

interface Props {
  speech: Speech;
  /** Names this showing of the form, so that sending it twice does one thing. */
  formKey: string;
}

/** The hidden part of a form: its key, and a field that only programs fill in. */
export function FormGuard({ speech, formKey }: Props) {
  return (
    <>
      <input type="hidden" name="form" value={formKey} />
      <div className="trap" aria-hidden="true">
        <label>
          {speech.t("form.trap")}
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  );
}
