import type { HeldFile } from "@/app/_domain/attachments/receive-file";
import type { FieldProblem, RefusalCode } from "@/app/_domain/refusal";

/** What a form of the team's side knows of its last sending; the outcome of `staffAction`. */
export interface FormState {
  refusal: RefusalCode | undefined;
  fields: Record<string, FieldProblem>;
  values: Record<string, string>;
  /** What was uploaded with it and need not be uploaded again. */
  files?: HeldFile[];
  turn: number;
}

/** The same where the answer stays on the page, as a key that is shown once. */
export interface AnsweredState<Answer> extends FormState {
  answer: Answer | undefined;
}

export type Send<State extends FormState = FormState> = (
  before: State,
  data: FormData,
) => Promise<State>;

export const UNSENT: FormState = { refusal: undefined, fields: {}, values: {}, turn: 0 };
