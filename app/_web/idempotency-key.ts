import type { Session } from "@/app/_domain/clients/read-session";
import {
  keyedSubmission,
  type Submission,
  uniqueSubmission,
} from "@/app/_domain/tickets/submission";
import { ApiProblem } from "./api-problem";
import type { Call } from "./endpoint";

const KEY = /^[\x21-\x7e]{1,255}$/;

/** What a creation is known by: the caller's `Idempotency-Key` where it sends one. */
export function submissionOf(call: Call, session: Session, said: unknown): Submission {
  return submissionBy(session.readerId, call, said);
}

/** The same for whoever has this id. */
export function submissionBy(senderId: string, { headers }: Call, said: unknown): Submission {
  const key = headers.get("idempotency-key");
  if (key === null) return uniqueSubmission();
  if (!KEY.test(key)) throw new ApiProblem("idempotency_key_invalid");
  return keyedSubmission({ senderId, key, said });
}
