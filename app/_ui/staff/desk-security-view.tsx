import type { ComponentProps } from "react";
import type { Speech } from "@/app/_i18n/translator";
import { DeskKeyView } from "./desk-key-view";
import { DeskLevelForm } from "./desk-level-form";
import { checkTexts, levelTexts } from "./desk-security-texts";
import { DeskSignatureChecker } from "./desk-signature-checker";

interface Props {
  speech: Speech;
  desk: ComponentProps<typeof DeskLevelForm>["desk"] & ComponentProps<typeof DeskKeyView>["desk"];
  /** Names this showing of the level's form. */
  showing: string;
  level: ComponentProps<typeof DeskLevelForm>["send"];
  keys: Pick<ComponentProps<typeof DeskKeyView>, "overlaps" | "chosen" | "show" | "rotate">;
  checker: Pick<ComponentProps<typeof DeskSignatureChecker>, "fields" | "send">;
}

/** Level, key, and whether what a site signs is right. */
export function DeskSecurityView({ speech, desk, showing, level, keys, checker }: Props) {
  const { t } = speech;
  return (
    <div className="measure">
      <DeskLevelForm key={showing} desk={desk} send={level} texts={levelTexts(speech)} />
      <DeskKeyView speech={speech} desk={desk} {...keys} />
      <section className="part">
        <h2>{t("staffDesks.check.title")}</h2>
        <p className="lead">{t("staffDesks.check.intro")}</p>
        <DeskSignatureChecker deskToken={desk.token} {...checker} texts={checkTexts(speech)} />
      </section>
    </div>
  );
}
