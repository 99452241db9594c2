import { submissionHash } from "@/app/_domain/tickets/form-key";
import type { Submission } from "@/app/_domain/tickets/submission";
import type { RequestContext } from "./request-context";

/** What a form that is being sent is known by, its files included, and the ids of these. */
export function submissionHere(
  { files }: RequestContext,
  sent: { formKey: string; said: string[]; now: Date },
): { files: string[]; submission: Submission } {
  const { formKey, now } = sent;
  const said = [...sent.said, ...(files?.said ?? [])];
  return { files: files?.ids ?? [], submission: { hash: submissionHash({ formKey, said, now }) } };
}
