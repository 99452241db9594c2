import type { TicketPriority, TicketStatus } from "@/prisma/generated/enums";
import { staffSees, type TeamActor } from "../tickets/staff";

const OPEN: readonly TicketStatus[] = ["open", "in_progress", "waiting"];

/** The statuses that a view looks into. */
const LANES = {
  all_open: OPEN,
  unassigned: OPEN,
  mine: OPEN,
  waiting: ["waiting"],
  snoozed: OPEN,
  resolved: ["resolved"],
  all: [...OPEN, "resolved"],
} as const satisfies Record<string, readonly TicketStatus[]>;

export type InboxView = keyof typeof LANES;

export const INBOX_VIEWS = Object.keys(LANES).filter(isInboxView);

export function isInboxView(text: string): text is InboxView {
  return Object.hasOwn(LANES, text);
}

/** Ids, but for status and priority. */
export interface InboxFilter {
  deskId?: string | undefined;
  status?: TicketStatus | undefined;
  priority?: TicketPriority | undefined;
  categoryId?: string | undefined;
  assigneeId?: string | undefined;
  groupId?: string | undefined;
}

/** What is asked of the tickets `t` on desks `d`, as parts of a statement and its values. */
export interface InboxQuestion {
  /** Short, for it is part of the statement's name, and each way to ask is one. */
  name: string;
  statuses: TicketStatus[];
  desk: string;
  /** The tickets `t` of a desk `d` to look into. */
  from: string;
  tickets: string;
  /** $1: ids of the desks that the staff may see, $2: now, and on. */
  values: unknown[];
}

const FILTERS = {
  priority: "t.priority = $::ticket_priority",
  categoryId: "t.category_id = $::uuid",
  assigneeId: "t.assignee_id = $::uuid",
  groupId: "t.group_id = $::uuid",
} as const;

export function inboxQuestion(options: {
  staff: TeamActor;
  view: InboxView;
  filter: InboxFilter;
  now: Date;
}): InboxQuestion {
  const { staff, view, filter, now } = options;
  const values: unknown[] = [staff.deskIds, now];

  function given(condition: string, value: unknown): string {
    values.push(value);
    return condition.replace("$", `$${values.length}`);
  }

  const conditions = conditionsOf(view);
  if (view === "mine") conditions.push(given(FILTERS.assigneeId, staff.id));
  const asked = [view, filter.deskId ? "d" : ""];
  const desk = filter.deskId ? `and ${given("d.id = $::uuid", filter.deskId)}` : "";
  for (const [field, condition] of Object.entries(FILTERS)) {
    const value = Object.entries(filter).find(([name]) => name === field)?.[1];
    if (value === undefined) continue;
    conditions.push(given(condition, value));
    asked.push(field.charAt(0));
  }
  const statuses = LANES[view].filter((status) => !filter.status || status === filter.status);
  if (filter.status) asked.push(`_${filter.status}`);
  return {
    name: asked.join(""),
    statuses,
    desk: `${staffSees("d.id")} ${desk}`,
    from: view === "snoozed" ? ASLEEP : "tickets t",
    tickets: conditions.map((condition) => `and ${condition}`).join(" "),
    values,
  };
}

/** A ticket whose snooze has run out is back, whatever its row says. */
const AWAKE = "(t.snoozed_until is null or t.snoozed_until <= $2::timestamptz)";
/** For the planner, which has partial indexes of what is not. */
const NOT_RESOLVED = "t.status <> 'resolved'";

/**
 * Few, whatever the planner thinks, which cannot see the time and would rather walk all open ones
 * in their order; so they are taken before anything is sorted.
 */
const ASLEEP = `(select * from tickets t where t.desk_id = d.id and ${NOT_RESOLVED}
  and t.snoozed_until > $2::timestamptz offset 0) t`;

function conditionsOf(view: InboxView): string[] {
  if (view === "all" || view === "resolved") return [];
  if (view === "snoozed") return [NOT_RESOLVED, "t.snoozed_until > $2::timestamptz"];
  if (view === "unassigned") return [NOT_RESOLVED, AWAKE, "t.assignee_id is null"];
  return [NOT_RESOLVED, AWAKE];
}
