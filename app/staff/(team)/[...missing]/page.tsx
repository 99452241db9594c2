import { notFound } from "next/navigation";
import { currentRequest } from "@/app/_web/request-context";
import { requireStaff } from "@/app/_web/staff-here";
import NotFound from "../not-found";

/**
 * Every path of the team's side that no page claims; who is not signed in does not learn of it.
 * The HTTP server asks here for the words in the place of a page that is not there.
 */
export default async function Missing() {
  if (currentRequest().problem) return <NotFound />;
  await requireStaff();
  notFound();
}
