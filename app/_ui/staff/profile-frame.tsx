import type { ReactNode } from "react";
import type { Speech } from "@/app/_i18n/translator";

const DONE = [
  "profile",
  "password",
  "second_factor_on",
  "second_factor_off",
  "session",
  "sessions",
] as const;

interface Props {
  speech: Speech;
  /** What has just been done here, as the address says it. */
  done: string | null;
  children: ReactNode;
}

export function ProfileFrame({ speech: { t }, done, children }: Props) {
  const deed = DONE.find((each) => each === done);
  return (
    <div className="settings">
      <title>{t("staffProfile.title")}</title>
      <h1 className="text-large">{t("staffProfile.title")}</h1>
      {deed && (
        <p className="notice" role="status">
          {t(`staffProfile.done.${deed}`)}
        </p>
      )}
      {children}
    </div>
  );
}
