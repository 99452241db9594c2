import { formatNumber, parseNumbering } from "@/app/_domain/desks/numbering";
import type { GeneralTexts } from "./desk-general-texts";
import { FormText } from "./form-text";
import type { FormView } from "./form-view";

interface Props {
  form: FormView;
  saved: string;
  /** What stands in the field at the moment. */
  typed: string;
  texts: GeneralTexts["numbering"];
  /** ISO 8601. */
  now: string;
}

/** Made-up counts, so that the example looks like a number of next month and not of the first day. */
const COUNTS = { nr: 1042, "nr-y": 318, "nr-m": 27, "nr-w": 6, "nr-d": 2 };

/** The pattern of ticket numbers with what it makes, or why it cannot be. */
export function DeskNumberingField({ form, saved, typed, texts, now }: Props) {
  return (
    <div>
      <FormText
        form={form}
        name="numbering"
        saved={saved}
        hint={texts.hint}
        more={{ spellCheck: false }}
      />
      <p className="outcome" role="status">
        {said(typed, texts, new Date(now))}
      </p>
      <ul className="hint placeholders">
        <li>
          {texts.dates} <code>{"{{yyyy}} {{yy}} {{mm}} {{dd}} {{ww}}"}</code>
        </li>
        <li>
          {texts.counters} <code>{"{{nr}} {{nr-y}} {{nr-m}} {{nr-w}} {{nr-d}}"}</code>
        </li>
        <li>
          {texts.padding} <code>{"{{nr:4}}"}</code>
        </li>
      </ul>
    </div>
  );
}

function said(pattern: string, texts: Props["texts"], at: Date): string {
  const numbering = parseNumbering(pattern);
  if ("problem" in numbering) return texts.problems[numbering.problem];
  const number = formatNumber(numbering.pieces, at, (counter) => COUNTS[counter]);
  return texts.example.replace("{number}", number);
}
