import Link from "next/link";
import type { Erasure } from "@/app/_domain/clients/erasure";
import type { Speech } from "@/app/_i18n/translator";
import { ClientEraseForm } from "./client-erase-form";
import type { Send } from "./form-state";
import { ticketFormTexts } from "./ticket-form-texts";

const PARTS = ["tickets", "comments", "attachments", "users", "sessions", "mails"] as const;

interface Props {
  speech: Speech;
  title: string;
  lead: string;
  /** Where to go instead. */
  back: string;
  /** Absent where there is nothing to erase. */
  erasure: Erasure | undefined;
  send: Send;
  /** What it is done to. */
  hidden: Record<string, string>;
  label: string;
  hint: string;
}

/** Says what goes for ever, and asks to type what it is done to. */
export function ClientErase({ speech, title, lead, back, erasure, ...form }: Props) {
  const { t, locale } = speech;
  return (
    <div className="settings">
      <title>{title}</title>
      <p className="above">
        <Link href={back}>{t("staffClients.back")}</Link>
      </p>
      <h1 className="text-large" dir="auto">
        {title}
      </h1>
      {erasure ? (
        <>
          <p className="lead">{lead}</p>
          <table className="erasure">
            <caption>{t("staffClients.goes")}</caption>
            <tbody>
              {PARTS.map((part) => (
                <tr key={part}>
                  <th scope="row">{t(`staffClients.part.${part}`)}</th>
                  <td>{erasure[part].toLocaleString(locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="hint">{t("staffClients.stays")}</p>
          <ClientEraseForm texts={eraseTexts(speech)} back={back} {...form} />
        </>
      ) : (
        <p className="lead">{t("staffClients.nothing")}</p>
      )}
    </div>
  );
}

function eraseTexts(speech: Speech) {
  const { t } = speech;
  const form = ticketFormTexts(speech);
  const email = t("staffSignIn.problem.email");
  const problems = { not_the_same: t("staffClients.notTheSame"), email };
  return {
    form: {
      ...form,
      problems: { ...form.problems, required: t("staffSignIn.problem.required"), ...problems },
      refusals: { ...form.refusals, client_not_found: t("staffClients.notFound") },
    },
    erase: t("staffClients.eraseSend"),
    keep: t("staffClients.keep"),
  };
}
