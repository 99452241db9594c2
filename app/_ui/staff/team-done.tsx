import type { Speech } from "@/app/_i18n/translator";

const DONE = ["access", "deactivated", "reactivated", "revoked", "group", "group_deleted"] as const;

/** What has just been done, where the address says so. */
export function TeamDone({ speech: { t }, done }: { speech: Speech; done: string | null }) {
  const deed = DONE.find((each) => each === done);
  if (!deed) return null;
  return (
    <p className="notice" role="status">
      {t(`staffTeam.done.${deed}`)}
    </p>
  );
}
