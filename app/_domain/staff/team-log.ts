import { rows } from "@/prisma/client";
import type { Side } from "@/prisma/generated/enums";
import { type Cursor, FROM_THE_NEWEST } from "../tickets/cursor";
import { type Actor, ensureMay } from "./staff-rights";

/** Something that was done to the team, a desk or a client. */
export interface LogEntry {
  id: string;
  side: Side;
  /** Null on the command line. */
  actorName: string | null;
  /** Null where no desk is concerned. */
  desk: string | null;
  kind: string;
  details: Record<string, unknown>;
  createdAt: Date;
}

export interface LogPage {
  entries: LogEntry[];
  next: Cursor | undefined;
}

const LOG_PAGE = 50;

const LOG = {
  name: "team_log",
  text: `
    select e.id, e.side, e.actor_name as "actorName", d.name as desk, e.kind, e.details,
      e.created_at as "createdAt"
    from audit_entries e left join desks d on d.id = e.desk_id
    where e.ticket_id is null and (e.created_at, e.id) < ($1, $2)
    order by e.created_at desc, e.id desc limit ${LOG_PAGE + 1}`,
};

/** A page of what tickets have no part in, the newest first. */
export async function readTeamLog(options: {
  by: Actor;
  after?: Cursor | undefined;
}): Promise<LogPage> {
  const { by, after = FROM_THE_NEWEST } = options;
  ensureMay(by, "run_team");
  const found = await rows<LogEntry>(LOG, [after.createdAt, after.id]);
  const entries = found.slice(0, LOG_PAGE);
  const last = found.length > LOG_PAGE ? entries.at(-1) : undefined;
  return { entries, next: last && { createdAt: last.createdAt, id: last.id } };
}
