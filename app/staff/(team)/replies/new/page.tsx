import { ReplyPage } from "@/app/_ui/staff/reply-page";
import { writerHere } from "../_forms/writer-here";
import { add, drop } from "../actions";

/** `/staff/replies/new` */
export default async function NewReplyPage() {
  const { speech, options, staffName } = await writerHere();
  const [deskId = ""] = Object.keys(options);
  const reply = { deskId, name: "", content: "" };
  const page = { speech, reply, desks: options, staffName };
  return <ReplyPage {...page} send={{ save: add, drop }} />;
}
