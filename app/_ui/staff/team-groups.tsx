import Link from "next/link";
import type { StaffGroup } from "@/app/_domain/staff/groups";
import type { Speech } from "@/app/_i18n/translator";

export function TeamGroups({ speech: { t }, groups }: { speech: Speech; groups: StaffGroup[] }) {
  return (
    <>
      <p className="lead">{t("staffTeam.group.lead")}</p>
      {groups.length === 0 && <p>{t("staffTeam.group.empty")}</p>}
      <ul className="people">
        {groups.map(({ id, name, memberIds }) => (
          <li key={id}>
            <p>
              <Link href={`/staff/team/groups/${id}`}>{name}</Link>
            </p>
            <p>{t("staffTeam.group.count", { count: memberIds.length })}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
