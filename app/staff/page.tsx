import { redirect } from "next/navigation";
import { withLanguage } from "@/app/_web/page-view";
import { currentRequest } from "@/app/_web/request-context";

/** `/staff` is the inbox. */
export default function StaffDoor() {
  redirect(withLanguage(currentRequest(), "/staff/inbox"));
}
