import Link from "next/link";
import type { ComponentProps } from "react";
import type { Speech } from "@/app/_i18n/translator";
import { DeskGeneralForm } from "./desk-general-form";
import { generalTexts } from "./desk-general-texts";

interface Props extends Omit<ComponentProps<typeof DeskGeneralForm>, "texts"> {
  speech: Speech;
}

/** The page on which a desk begins; what is not asked here has good defaults. */
export function DeskNew({ speech, ...form }: Props) {
  const { t } = speech;
  return (
    <>
      <title>{t("staffDesks.new")}</title>
      <p className="above">
        <Link href="/staff/desks">{t("staffDesks.title")}</Link>
      </p>
      <h1 className="text-large named">{t("staffDesks.new")}</h1>
      <DeskGeneralForm {...form} texts={generalTexts(speech)} />
    </>
  );
}
