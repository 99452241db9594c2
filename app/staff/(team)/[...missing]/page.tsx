import { notFound } from "next/navigation";
import { requireStaff } from "@/app/_web/staff-here";

/** Every path of the team's side that no page claims; who is not signed in does not learn of it. */
export default async function Missing() {
  await requireStaff();
  notFound();
}
