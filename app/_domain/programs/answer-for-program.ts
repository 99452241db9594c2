import type { Program } from "../api-tokens/program";
import { heldBy } from "../attachments/file-holder";
import { replyAsStaff } from "../tickets/answer-ticket";
import type { Submission } from "../tickets/submission";
import type { ProgramComment } from "./program-input";

/** The team's public answer in the name of its program; answers its place in the thread. */
export async function answerForProgram(options: {
  program: Pick<Program, "tokenId" | "actor">;
  ticketId: string;
  input: ProgramComment;
  submission: Submission;
  now: Date;
}): Promise<number> {
  const { program, ticketId, input, submission, now } = options;
  const { attachments: files, ...said } = input;
  const { actor: staff, tokenId } = program;
  const uploader = heldBy.token(tokenId);
  const answer = { staff, uploader, ticket: { ticketId }, ...said, files, submission, now };
  const { seq } = await replyAsStaff(answer);
  return seq;
}
