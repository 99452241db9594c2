import type { IncomingMessage } from "node:http";
import type { Program } from "@/app/_domain/api-tokens/program";
import type { Scope } from "@/app/_domain/api-tokens/token-scopes";
import {
  type Holder,
  holderInSession,
  holderOfProgram,
  holderOfStaff,
  holderOnDesk,
  holderWithLink,
} from "@/app/_domain/attachments/file-holder";
import {
  fileForProgram,
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
import { noQuery } from "@/app/_web/program-query";
import { queryOf } from "@/app/_web/query";
import { programCalling } from "@/app/_web/token-endpoint";
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
  if (side === "program") return holderOfProgram(await programHere(call, "tickets:write"), of);
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
  if (side === "program") {
    const program = await programHere(call, "tickets:read");
    return fileForProgram({ program, deskToken: of, id });
  }
  return fileForStaff({ staff: await signedIn(request), ticketId: of, id });
}

async function programHere(call: Call, scope: Scope): Promise<Program> {
  const program = await programCalling(call, scope);
  queryOf(call, noQuery);
  return program;
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
