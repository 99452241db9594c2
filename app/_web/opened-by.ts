import { Refusal } from "@/app/_domain/refusal";
import { ANSWERS } from "./refusals";
import { currentRequest } from "./request-context";

/** What a link opens, or nothing where it is refused; the status of the page then says so. */
export async function openedBy<Found>(look: Promise<Found>): Promise<Found | undefined> {
  try {
    return await look;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    currentRequest().status = ANSWERS[error.code].status;
    return undefined;
  }
}
