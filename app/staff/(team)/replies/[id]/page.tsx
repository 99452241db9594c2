import { readCannedReply } from "@/app/_domain/tickets/canned-replies";
import { ReplyPage } from "@/app/_ui/staff/reply-page";
import { orNotFound } from "../../desks/_forms/desk-here";
import { writerHere } from "../_forms/writer-here";
import { drop, save } from "../actions";

/** `/staff/replies/<id>` */
export default async function EditReplyPage({ params }: { params: Promise<{ id: string }> }) {
  const { staff, speech, options, staffName } = await writerHere();
  const { id, deskId, name, content, updatedAt } = await orNotFound(
    readCannedReply(staff, (await params).id),
  );
  const reply = { id, deskId: deskId ?? "", name, content, updatedAt: updatedAt.toISOString() };
  const page = { speech, reply, desks: options, staffName };
  return <ReplyPage {...page} send={{ save, drop }} />;
}
