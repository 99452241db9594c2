import { problemPage } from "@/app/_web/refusal-page";
import { currentRequest } from "@/app/_web/request-context";

/** Where every path ends that nobody claims, and every request that a page could not answer. */
export default async function MissingPage() {
  const request = currentRequest();
  return problemPage(request, request.problem ?? "notFound");
}
