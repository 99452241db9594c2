import type { StaffTicket } from "@/app/_domain/tickets/staff-ticket";
import type { Speech } from "@/app/_i18n/translator";
import { FormCopy } from "./form-copy";
import type { Send } from "./form-state";
import { TeamDeed } from "./team-deed";
import { ticketFormTexts } from "./ticket-form-texts";

interface Props {
  speech: Speech;
  ticket: StaffTicket;
  /** The public address, where it is known. */
  link: string | undefined;
  send: Record<"withdraw" | "renew", Send>;
}

/** Where the client reads the ticket, and the ways to put an end to that or to begin anew. */
export function TicketLink({ speech, ticket, link, send }: Props) {
  const { t } = speech;
  const { revoked } = ticket.link;
  const deed = { texts: ticketFormTexts(speech), hidden: { id: ticket.id } };
  const unshown = t(revoked ? "staffTicket.link.revoked" : "staffTicket.link.unknown");
  return (
    <section aria-labelledby="public-link" className="ticket-link">
      <h2 id="public-link">{t("staffTicket.link.title")}</h2>
      <p className="hint">{link ? t("staffTicket.link.hint") : unshown}</p>
      {link && (
        <FormCopy
          text={link}
          label={t("staffTicket.link.label")}
          copy={t("staffTicket.link.copy")}
          copied={t("staffTicket.link.copied")}
        />
      )}
      {revoked ? (
        <TeamDeed send={send.renew} label={t("staffTicket.link.again")} {...deed} />
      ) : (
        <>
          <TeamDeed
            send={send.renew}
            label={t("staffTicket.link.renewSend")}
            ask={{ title: t("staffTicket.link.renew"), hint: t("staffTicket.link.renewHint") }}
            {...deed}
          />
          <TeamDeed
            send={send.withdraw}
            label={t("staffTicket.link.withdrawSend")}
            ask={{
              title: t("staffTicket.link.withdraw"),
              hint: t("staffTicket.link.withdrawHint"),
            }}
            {...deed}
          />
        </>
      )}
    </section>
  );
}
