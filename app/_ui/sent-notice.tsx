import type { Speech } from "@/app/_i18n/translator";
import { KeptLink } from "./kept-link";

interface Props {
  speech: Speech;
  number: string;
  link: string;
  /** True where this page is not the one that the link opens. */
  framed?: boolean;
}

/** What a person sees right after writing: the number, and the way back. */
export function SentNotice({ speech, number, link, framed }: Props) {
  const { t } = speech;
  return (
    <section className="notice" role="status">
      <h2>{t("ticket.sent", { number })}</h2>
      <p className="mt-1">{t(framed ? "ticket.linkNote" : "ticket.sentNext")}</p>
      <KeptLink speech={speech} link={link} />
    </section>
  );
}
