import { rows, type Statement } from "@/prisma/client";
import type { TeamActor } from "../tickets/staff";
import type { InboxCursor } from "./inbox-cursor";
import { startOf } from "./inbox-cursor";
import {
  type InboxFilter,
  type InboxQuestion,
  type InboxView,
  inboxQuestion,
} from "./inbox-question";
import { INBOX_COLUMNS, type InboxPage, type InboxRow, pageOf } from "./inbox-row";
import { INBOX_PAGE } from "./list-inbox";
import { askedWords, searchPeriod } from "./search-words";

/** How many thirds of months each step further back looks at, twelve years in all. */
const STEPS = [1, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 200];
/** The beginning of a word this short is the beginning of everything. */
export const SHORTEST_PREFIX = 2;

/**
 * Tickets that hold every one of the words, newest first; the last word may be the beginning of
 * one. Case, accents and punctuation do not matter.
 */
export async function searchTickets(options: {
  staff: TeamActor;
  text: string;
  view?: InboxView;
  filter?: InboxFilter;
  after?: InboxCursor | undefined;
  now: Date;
}): Promise<InboxPage> {
  const { text, view = "all", filter = {}, after = startOf("newest"), now } = options;
  const words = askedWords(text);
  const question = inboxQuestion({ ...options, view, filter });
  if (words.length === 0 || question.statuses.length === 0) return { tickets: [], next: undefined };
  const newest = after.at < now ? after.at : now;
  const { steps, periods } = periodsBefore(newest);
  const cursor = [after.at, after.id];
  const values = [...question.values, ...cursor, steps, periods, lexemeEnds(words)];
  const found = await rows<InboxRow>(page(question), values);
  return pageOf(found, INBOX_PAGE, "newest");
}

/** Each word as it ends in a query; what it begins with is its lane. */
function lexemeEnds(words: string[]): string[] {
  return words.map((word, place) => {
    const isPrefix = place === words.length - 1 && word.length >= SHORTEST_PREFIX;
    return isPrefix ? `${word}':*` : `${word}'`;
  });
}

function periodsBefore(newest: Date): { steps: number[]; periods: string[] } {
  const steps = STEPS.flatMap((length, step) => Array<number>(length).fill(step));
  const third = Math.min(2, Math.floor((newest.getUTCDate() - 1) / 10));
  const last = newest.getUTCMonth() * 3 + third;
  const periods = steps.map((_, back) => {
    const [month, part] = [Math.floor((last - back) / 3), (((last - back) % 3) + 3) % 3];
    return searchPeriod(new Date(Date.UTC(newest.getUTCFullYear(), month, 1 + part * 10)));
  });
  return { steps, periods };
}

/**
 * Goes back step by step and stops when a page is full: a word of every day fills it from the
 * last days, and a rare one costs little wherever it is. The nested loop takes the steps in
 * their order.
 */
function page(question: InboxQuestion): Statement {
  const { name, values, statuses, desk, tickets } = question;
  const [at, id, steps, periods, ends] = [1, 2, 3, 4, 5].map((n) => `$${values.length + n}`);
  const limit = INBOX_PAGE + 1;
  const every = statuses.length === 4;
  return {
    name: `search_${name}`,
    text: `
      with asked as materialized (
        select right(d.id::text, 4) as desk, (
          select to_char(min(t.created_at) at time zone 'UTC', 'YYMM') || '0' from tickets t
          where t.desk_id = d.id) as since
        from desks d where ${desk}
      ), alternatives as (
        select p.step, w.place,
          '(' || string_agg('''' || asked.desk || p.period || w.ending, ' | ') || ')' as words
        from asked join unnest(${steps}::int[], ${periods}::text[]) p (step, period)
          on p.period >= asked.since
        cross join unnest(${ends}::text[]) with ordinality w (ending, place)
        group by p.step, w.place
      ), queries as materialized (
        select string_agg(words, ' & ')::tsquery as query from alternatives
        group by step order by step
      ), page as (
        select found.* from queries cross join lateral (
          select s.ticket_id, s.created_at from ticket_search s
          ${every && !tickets ? "" : "join tickets t on t.id = s.ticket_id"}
          where s.vector @@ queries.query and (s.created_at, s.ticket_id) < (${at}, ${id})
            and ${desk.replaceAll("d.id", "s.desk_id")}
            ${every ? "" : `and t.status = any('{${statuses}}'::ticket_status[])`} ${tickets}
          order by s.created_at desc, s.ticket_id desc limit ${limit}) found
        limit ${limit}
      )
      select ${INBOX_COLUMNS}
      from page join tickets t on t.id = page.ticket_id join desks d on d.id = t.desk_id
      order by t.created_at desc, t.id desc`,
  };
}
