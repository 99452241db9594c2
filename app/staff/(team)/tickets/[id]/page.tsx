import { newFormKey } from "@/app/_domain/tickets/form-key";
import { TicketAnswer } from "@/app/_ui/staff/ticket-answer";
import { answerTexts } from "@/app/_ui/staff/ticket-answer-texts";
import { TicketAside } from "@/app/_ui/staff/ticket-aside";
import { TicketFrame } from "@/app/_ui/staff/ticket-frame";
import { TicketSavedReplies } from "@/app/_ui/staff/ticket-saved-replies";
import { TicketThread } from "@/app/_ui/staff/ticket-thread";
import { environment } from "@/app/_web/environment";
import { type TicketParams, ticketHere } from "../_forms/ticket-here";
import { change, note, reply, snooze, snoozeDay, take, wake } from "./actions";

/** `/staff/tickets/<id>` */
export default async function TicketPage(props: TicketParams) {
  const now = new Date();
  const { staff, speech, ticket, ...here } = await ticketHere(props, now);
  const { token } = ticket.link;
  return (
    <TicketFrame
      speech={speech}
      ticket={ticket}
      done={here.done}
      aside={
        <TicketAside
          key={here.at}
          speech={speech}
          ticket={ticket}
          ownId={staff.id}
          people={here.people}
          groups={here.groups}
          mails={here.mails}
          link={token && `${environment().APP_URL}/t/${token}`}
          send={{ change, take, snooze, snoozeDay, wake }}
          now={now}
        />
      }
    >
      <TicketThread speech={speech} ticket={ticket} paged={here.before !== undefined} now={now} />
      <TicketAnswer
        key={`${here.at} ${here.saved}`}
        ticketId={ticket.id}
        formKey={newFormKey(now)}
        draft={here.draft ?? ""}
        send={{ reply, note }}
        texts={answerTexts(speech, ticket)}
      />
      <TicketSavedReplies speech={speech} ticketId={ticket.id} replies={here.replies} />
    </TicketFrame>
  );
}
