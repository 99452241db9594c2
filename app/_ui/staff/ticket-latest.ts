import type { StaffComment, StaffTicket } from "@/app/_domain/tickets/staff-ticket";
import type { Speech } from "@/app/_i18n/translator";
import { changeText } from "./ticket-change-text";

/** The last thing that anybody else did, for whoever writes an answer meanwhile. */
export interface Latest {
  id: string;
  text: string;
}

export function latestByOthers(
  speech: Speech,
  { comments, audit, authorName }: StaffTicket,
  ownId: string,
): Latest | undefined {
  const comment = comments.find(({ staffId }) => staffId !== ownId);
  const changes = audit
    .filter(({ staffId }) => staffId !== ownId)
    .map((entry) => ({ ...entry, text: changeText(speech, entry, authorName) }));
  const change = changes.find(({ text }) => text !== undefined);
  if (change?.text && !(comment && comment.createdAt >= change.createdAt)) {
    return { id: change.id, text: speech.t("staffLive.meanwhile.changed", { what: change.text }) };
  }
  return comment && { id: comment.id, text: commentText(speech, comment) };
}

function commentText({ t }: Speech, { side, visibility, authorName: name }: StaffComment): string {
  if (visibility === "internal") return t("staffLive.meanwhile.noted", { name });
  if (side === "client") return t("staffLive.meanwhile.wrote", { name });
  return t("staffLive.meanwhile.replied", { name });
}
