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
  const by = { staff: program.actor, uploader: heldBy.token(program.tokenId) };
  const { seq } = await replyAsStaff({
    ...{ ...by, ticket: { ticketId }, ...said, files },
    ...{ submission, now },
  });
  return seq;
}
