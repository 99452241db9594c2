import { commentInSession } from "@/app/_domain/tickets/comment-in-session";
import { apiComment } from "@/app/_domain/tickets/ticket-input";
import { sessionOf } from "@/app/_web/bearer";
import { endpointFor } from "@/app/_web/endpoint";
import { submissionOf } from "@/app/_web/idempotency-key";
import { limitUses } from "@/app/_web/limit-uses";
import { preflight } from "@/app/_web/preflight";
import { pathPart } from "@/app/_web/request-context";
import type { PlacedAnswer } from "@/app/_web/widget-answers";

export const OPTIONS = preflight("POST");

/** `…/tickets/<number>/comments`: a comment by the person of the session. */
export const POST = endpointFor(
  { schema: apiComment },
  async ({ content, attachments: files }, call) => {
    const session = await sessionOf(call);
    const { request, now } = call;
    const number = pathPart(request, 5);
    const submission = submissionOf(
      call,
      session,
      files.length > 0 ? { content, files } : { content },
    );
    await limitUses({ comment_from_address: request.address });
    const comment = { session, number, content, files, submission, now };
    const { seq, authorName } = await commentInSession(comment);
    const body: PlacedAnswer = { seq, author_name: authorName, content };
    return { status: 201, body };
  },
);
