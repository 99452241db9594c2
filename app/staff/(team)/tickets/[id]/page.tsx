import { may } from "@/app/_domain/staff/staff-rights";
import { newFormKey } from "@/app/_domain/tickets/form-key";
import { TicketAnswer } from "@/app/_ui/staff/ticket-answer";
import { answerTexts } from "@/app/_ui/staff/ticket-answer-texts";
import { TicketAside } from "@/app/_ui/staff/ticket-aside";
import { TicketDone } from "@/app/_ui/staff/ticket-done";
import { TicketFrame } from "@/app/_ui/staff/ticket-frame";
import { latestByOthers } from "@/app/_ui/staff/ticket-latest";
import { TicketSavedReplies } from "@/app/_ui/staff/ticket-saved-replies";
import { TicketThread } from "@/app/_ui/staff/ticket-thread";
import { environment } from "@/app/_web/environment";
import { type TicketParams, ticketHere } from "../_forms/ticket-here";
import { change, note, reply, snooze, snoozeDay, take, undo, wake } from "./actions";
import { renew, withdraw } from "./link/actions";

/** `/staff/tickets/<id>` */
export default async function TicketPage(props: TicketParams) {
  const now = new Date();
  const { staff, speech, ticket, ...here } = await ticketHere(props, now);
  const { token } = ticket.link;
  const shown = { speech, ticket, now };
  const done = here.done && (
    <TicketDone key={here.at} {...shown} done={here.done} undo={here.undo} send={undo} />
  );
  return (
    <TicketFrame
      {...shown}
      done={here.answered ? undefined : done}
      aside={
        <TicketAside
          key={here.at}
          {...shown}
          ownId={staff.id}
          people={here.people}
          groups={here.groups}
          mails={here.mails}
          link={token && `${environment().APP_URL}/t/${token}`}
          mayErase={may(staff, "erase_clients")}
          send={{ change, take, snooze, snoozeDay, wake, renew, withdraw }}
        />
      }
    >
      <TicketThread {...shown} paged={here.before !== undefined} />
      <div className="answer-place" id="answer">
        {here.answered && done}
        <TicketAnswer
          turn={here.turn}
          ticketId={ticket.id}
          formKey={newFormKey(now)}
          draft={here.draft}
          latest={latestByOthers(speech, ticket, staff.id)}
          send={{ reply, note }}
          texts={answerTexts(speech, ticket)}
        />
      </div>
      <TicketSavedReplies speech={speech} ticketId={ticket.id} replies={here.replies} />
    </TicketFrame>
  );
}
