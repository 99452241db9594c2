import { rows } from "@/prisma/client";
import { type ClientFile, clientFiles } from "../attachments/thread-files";
import { Refusal } from "../refusal";
import { deriveLink } from "../tickets/public-link";
import { staffTicketValues, type TeamActor } from "../tickets/staff";
import { AFTER_ALL, THREAD_PAGE, type ThreadComment } from "../tickets/thread";
import { ACCESS } from "../tickets/ticket-access";
import { type ProgramTicket, programTicketColumns } from "./program-ticket";

/** The whole of it, with a page of its public comments, newest first. */
export interface ProgramThread extends ProgramTicket {
  content: string;
  locale: string;
  /** The public link's token; nothing when the team withdrew it. */
  token: string | undefined;
  comments: Omit<ThreadComment, "quoted">[];
  /** Of its text and of the comments, and of older ones. */
  files: ClientFile[];
}

const THREAD = {
  name: "thread_for_program",
  text: `
    select ${programTicketColumns("$5::timestamptz")}, t.content, t.locale,
      (select max(generation) from public_links where ticket_id = t.id and revoked_at is null)
        as generation,
      (select coalesce(json_agg(m), '[]') from (
        select seq, side, author_name as "authorName", content, created_at as "createdAt"
        from comments where ticket_id = t.id and visibility = 'public' and seq < $6
        order by seq desc limit ${THREAD_PAGE}) m) as comments,
      ${clientFiles("$6")} as files
    from tickets t where ${ACCESS.staff}`,
};

type ThreadRow = Omit<ProgramThread, "token"> & { generation: number | null };

/** With the newest comments, or the ones before the place `before`. */
export async function readTicketForProgram(options: {
  actor: TeamActor;
  ticketId: string;
  before?: number | undefined;
  now: Date;
}): Promise<ProgramThread> {
  const { actor, ticketId, before = AFTER_ALL, now } = options;
  const values = [...staffTicketValues(actor, { ticketId }), now, before];
  const [row] = await rows<ThreadRow>(THREAD, values);
  if (!row) throw new Refusal("ticket_not_found");
  const { generation, ...thread } = row;
  const token = generation ? deriveLink(thread.id, generation).token : undefined;
  return { ...thread, token };
}
