import Link from "next/link";
import type { Speech } from "@/app/_i18n/translator";
import { FormCopy } from "./form-copy";

interface Props {
  speech: Speech;
  deskToken: string;
  accountUrl: string;
  scriptUrl: string;
  /** Without and with who the visitor is. */
  snippets: { plain: string; identified: string };
}

/** What a company puts on its site, ready to be copied. */
export function DeskEmbed({ speech: { t }, deskToken, accountUrl, scriptUrl, snippets }: Props) {
  const copying = { copy: t("staffDesks.form.copy"), copied: t("staffDesks.form.copied") };
  return (
    <section className="part">
      <h2>{t("staffDesks.embed.title")}</h2>
      <p className="lead">{t("staffDesks.embed.intro")}</p>
      <FormCopy {...copying} label={t("staffDesks.embed.plain")} text={snippets.plain} />
      <FormCopy {...copying} label={t("staffDesks.embed.identified")} text={snippets.identified} />
      <p>
        {t("staffDesks.embed.sign")}{" "}
        <Link href={`/staff/desks/${deskToken}/signing`}>{t("staffDesks.signing.title")}</Link>
      </p>
      <details>
        <summary>{t("staffDesks.embed.single")}</summary>
        <FormCopy {...copying} label="account_url" text={accountUrl} />
        <FormCopy {...copying} label="desk_token" text={deskToken} />
        <FormCopy {...copying} label={t("staffDesks.embed.script")} text={scriptUrl} />
      </details>
    </section>
  );
}
