import type { Speech } from "@/app/_i18n/translator";

/** What every form of the team's side may have to say, in the reader's language. */
export interface FormTexts {
  error: string;
  summary: string;
  optional: string;
  busy: string;
  savedMeanwhile: string;
  yes: string;
  no: string;
  /** By code; `{limit}` and `{count}` are put in by whoever shows it. */
  problems: Record<string, string>;
  refusals: Record<string, string>;
  /** For a code that nobody has words for. */
  otherwise: string;
}

/** Made on the server: the translator itself would bring eight languages into the browser. */
export function formTexts({ t }: Speech): FormTexts {
  return {
    error: t("error.label"),
    summary: t("error.summary"),
    optional: t("form.optional"),
    busy: t("staffDesks.form.busy"),
    savedMeanwhile: t("staffDesks.form.savedMeanwhile", { value: "{value}" }),
    yes: t("staffDesks.form.yes"),
    no: t("staffDesks.form.no"),
    problems: problemTexts(t),
    refusals: {
      unavailable: t("error.unavailable"),
      changed_meanwhile: t("staffDesks.refusal.changed_meanwhile"),
      desk_not_found: t("staffDesks.refusal.desk_not_found"),
      category_exists: t("staffDesks.refusal.category_exists"),
      category_not_found: t("staffDesks.refusal.category_not_found"),
      sign_in_again: t("staffDesks.refusal.sign_in_again"),
    },
    otherwise: t("staffDesks.form.otherwise"),
  };
}

function problemTexts(t: Speech["t"]): Record<string, string> {
  return {
    required: t("staffDesks.problem.required"),
    too_long: t("staffDesks.problem.too_long", { limit: "{limit}", count: "{count}" }),
    color: t("staffDesks.problem.color"),
    number: t("staffDesks.problem.number"),
    category_code: t("staffDesks.problem.category_code"),
    rule_too_long: t("staffDesks.problem.rule_too_long"),
    too_many_rules: t("staffDesks.problem.too_many_rules"),
    not_an_origin: t("staffDesks.problem.not_an_origin"),
    too_many_origins: t("staffDesks.problem.too_many_origins"),
    confirm: t("staffDesks.problem.confirm"),
    not_json: t("staffDesks.problem.not_json"),
    unknown: t("staffDesks.problem.unknown"),
    email: t("error.email"),
    ...numberingTexts(t),
  };
}

/** Why a numbering pattern is refused, by the name that the house gives it. */
export function numberingTexts(t: Speech["t"]) {
  return {
    empty: t("staffDesks.numbering.empty"),
    unknown_placeholder: t("staffDesks.numbering.unknown_placeholder"),
    unsuitable_text: t("staffDesks.numbering.unsuitable_text"),
    no_counter: t("staffDesks.numbering.no_counter"),
    counters_touch: t("staffDesks.numbering.counters_touch"),
    may_repeat: t("staffDesks.numbering.may_repeat"),
  };
}
