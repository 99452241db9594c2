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
export function submissionOf({ headers }: Call, session: Session, said: unknown): Submission {
  const key = headers.get("idempotency-key");
  if (key === null) return uniqueSubmission();
  if (!KEY.test(key)) throw new ApiProblem("idempotency_key_invalid");
  return keyedSubmission({ senderId: session.readerId, key, said });
}
