import { z } from "zod";
import { listStaffDesks } from "@/app/_domain/desks/list-staff-desks";
import { mayWriteReply, searchCannedReplies } from "@/app/_domain/tickets/canned-replies";
import { ReplyList } from "@/app/_ui/staff/reply-list";
import { staffAndSpeech } from "@/app/_web/staff-here";

const query = z.object({
  q: z.string().max(200).default("").catch(""),
  done: z.enum(["added", "saved", "deleted"]).optional().catch(undefined),
});

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `/staff/replies` */
export default async function RepliesPage({ searchParams }: Props) {
  const { staff, speech } = await staffAndSpeech();
  const { q, done } = query.parse(await searchParams);
  const [replies, desks] = await Promise.all([
    searchCannedReplies(staff, q),
    listStaffDesks(staff),
  ]);
  return (
    <ReplyList
      speech={speech}
      replies={replies}
      desks={desks}
      writesForAll={mayWriteReply(staff, null)}
      q={q}
      done={done}
    />
  );
}
