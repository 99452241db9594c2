import type { Speech } from "@/app/_i18n/translator";
import type { Send } from "./form-state";
import { ticketFormTexts } from "./ticket-form-texts";
import { TicketUndo } from "./ticket-undo";

export type TicketDeed =
  | "replied"
  | "noted"
  | "changed"
  | "taken"
  | "snoozed"
  | "woken"
  | "undone"
  | "link_withdrawn"
  | "link_renewed";

interface Props {
  speech: Speech;
  ticket: { id: string };
  done: TicketDeed;
  /** The fields of the form that takes it back. */
  undo: Record<string, string> | undefined;
  send: Send;
}

/** What has just been done here, with the way back. */
export function TicketDone({ speech, ticket, done, undo, send }: Props) {
  const { t } = speech;
  // What was said is said; it is the status afterwards that can be taken back.
  const isAnswer = done === "replied" || done === "noted";
  return (
    <div className="notice done">
      <p role="status">{t(`staffTicket.done.${done}`)}</p>
      {undo && (
        <TicketUndo
          send={send}
          fields={{ id: ticket.id, ...undo }}
          texts={{
            form: ticketFormTexts(speech),
            undo: t(isAnswer ? "staffLive.undoStatus" : "staffLive.undo"),
          }}
        />
      )}
    </div>
  );
}
