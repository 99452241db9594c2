import { redirect } from "next/navigation";

/** `/staff` is the inbox. */
export default function StaffDoor() {
  redirect("/staff/inbox");
}
