import Link from "next/link";
import type { TeamMember } from "@/app/_domain/staff/manage-staff";
import type { Speech } from "@/app/_i18n/translator";
import { reachText } from "./team-reach";
import { lastSeen } from "./team-state";

interface Props {
  speech: Speech;
  people: TeamMember[];
  desks: { id: string; name: string }[];
  ownId: string;
  now: Date;
}

/** Everybody of the team, with what they may do and when they were here. */
export function TeamPeople({ speech, people, desks, ownId, now }: Props) {
  const { t } = speech;
  return (
    <ul className="people">
      {people.map((person) => (
        <li key={person.id} className={person.deactivatedAt ? "off" : undefined}>
          <p>
            <Link href={`/staff/team/people/${person.id}`}>{person.name}</Link>
            {person.id === ownId && ` (${t("staffTeam.you")})`}
            <span className="hint">{person.email}</span>
          </p>
          <p>
            {t(`staffTeam.role.${person.role}`)}
            <span className="hint">{reachText(speech, person.deskIds, desks)}</span>
          </p>
          <p>
            {t(person.deactivatedAt ? "staffTeam.state.deactivated" : "staffTeam.state.active")}
            {!person.deactivatedAt && (
              <span className="hint">{lastSeen(speech, person.lastUsedAt, now)}</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
