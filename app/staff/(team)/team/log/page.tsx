import { readTeamLog } from "@/app/_domain/staff/team-log";
import { writeCursor } from "@/app/_domain/tickets/cursor";
import { speak } from "@/app/_i18n/translator";
import { TeamFrame } from "@/app/_ui/staff/team-frame";
import { TeamLog } from "@/app/_ui/staff/team-log";
import { pageQuery } from "@/app/_web/query";
import { requireRight } from "@/app/_web/staff-here";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `/staff/team/log` */
export default async function Log({ searchParams }: Props) {
  const by = await requireRight("run_team");
  const { after } = pageQuery.parse(await searchParams);
  const { entries, next } = await readTeamLog({ by, after });
  const speech = speak(by.locale);
  return (
    <TeamFrame speech={speech} tab="log" done={null}>
      <TeamLog
        speech={speech}
        entries={entries}
        next={next && writeCursor(next)}
        isFirst={after === undefined}
        now={new Date()}
      />
    </TeamFrame>
  );
}
