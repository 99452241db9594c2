import type { IncomingMessage } from "node:http";
import {
  type Holder,
  holderInSession,
  holderOfStaff,
  holderOnDesk,
  holderWithLink,
} from "@/app/_domain/attachments/file-holder";
import {
  fileForStaff,
  fileInSession,
  fileWithToken,
  type StoredFile,
} from "@/app/_domain/attachments/find-file";
import { sessionFor } from "@/app/_domain/clients/read-session";
import type { Locale } from "@/app/_domain/locales";
import { Refusal } from "@/app/_domain/refusal";
import { type Staff, staffWithCookie } from "@/app/_domain/staff/current-staff";
import { ensureMay } from "@/app/_domain/staff/staff-rights";
import { sessionOf } from "@/app/_web/bearer";
import type { Call } from "@/app/_web/endpoint";
import type { FilePlace } from "./file-place";

/** Whoever asks, with what their request carries. */
export interface FileCaller {
  place: FilePlace;
  request: IncomingMessage;
  /** What the widget's calls are told by; it learns which origins may read the answer. */
  call: Call;
}

/** Who may put what is sent here into a message, or the refusal. */
export async function holderHere({ place, request, call }: FileCaller): Promise<Holder> {
  const { side, of } = place;
  if (side === "link") return holderWithLink(of);
  if (side === "desk") return holderOnDesk(of);
  if (side === "session") return holderInSession(await sessionFor(of, call.now));
  if (side === "api") return holderInSession(await sessionOf(call));
  const staff = await signedIn(request);
  ensureMay(staff, "answer_tickets");
  return holderOfStaff(staff, of);
}

/** The file that the address names, for those who may see its ticket. */
export async function fileHere({ place, request, call }: FileCaller): Promise<StoredFile> {
  const { side, of, id = "" } = place;
  if (side === "link") return fileWithToken(of, id);
  if (side === "session") return fileInSession(await sessionFor(of, call.now), id, call.now);
  if (side === "api") return fileInSession(await sessionOf(call), id, call.now);
  return fileForStaff({ staff: await signedIn(request), ticketId: of, id });
}

/** The language that whoever asks has chosen for good, where that is known. */
export async function languageOf({ place, request }: FileCaller): Promise<Locale | undefined> {
  if (place.side !== "staff") return undefined;
  return (await staffWithCookie(request.headers.cookie ?? null))?.locale;
}

async function signedIn({ headers }: IncomingMessage): Promise<Staff> {
  const staff = await staffWithCookie(headers.cookie ?? null);
  if (!staff) throw new Refusal("session_invalid");
  return staff;
}
