import { notFound } from "next/navigation";
import { listStaffDesks } from "@/app/_domain/desks/list-staff-desks";
import { mayWriteReply } from "@/app/_domain/tickets/canned-replies";
import { staffAndSpeech } from "@/app/_web/staff-here";

/** Who writes a reply here, and by id the desks that they may write it for; "" is all of them. */
export async function writerHere() {
  const { staff, speech } = await staffAndSpeech();
  const desks = await listStaffDesks(staff);
  const named = desks.map(({ id, name }) => [id, name] as const);
  const all = mayWriteReply(staff, null) ? [["", speech.t("staffReplies.allDesks")] as const] : [];
  const options = Object.fromEntries([...all, ...named]);
  if (Object.keys(options).length === 0) notFound();
  return { staff, speech, options, staffName: staff.name };
}
