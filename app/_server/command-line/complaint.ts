import { CommanderError } from "commander";
import { ZodError } from "zod";
import { BackupRefusal } from "@/app/_domain/backup/backup-refusal";
import type { RefusalCode } from "@/app/_domain/refusal";
import { refusalFrom } from "@/app/_domain/unavailable";
import { BadEnvironment } from "@/app/_web/environment";
import { StartRefusal } from "../database/start-refusal";
import { problemsIn } from "./option-values";

interface Complaint {
  /** 2 for wrong usage, 1 for everything else that failed, 0 for help that was asked for. */
  exitCode: number;
  code: string;
  message: string;
  /** The help was shown, which says it all. */
  told?: boolean;
}

/** The words cannot be carried out as they stand. */
export class WrongUsage extends Error {}

/** Ctrl-C, or a polite request to end. */
export class Interrupted extends Error {}

const SENTENCES: Record<RefusalCode, string> = {
  desk_not_found: "There is no desk with this token",
  desk_inactive: "This desk takes no new tickets",
  signature_required: "Tickets of this desk come from inside the company's own application",
  signature_invalid: "The signature does not fit",
  signature_expired: "The signature is older than the desk allows",
  signed_at_required: "The desk wants to know when the signature was made",
  signed_at_in_future: "The signature is from the future",
  origin_not_allowed: "This site may not embed the desk",
  session_invalid: "The session has ended",
  list_not_allowed: "This session may not list tickets",
  idempotency_key_reused: "This key was used for something else",
  link_not_found: "There is no ticket with this link",
  link_revoked: "The link of this ticket is revoked; --renew makes a new one",
  ticket_not_found: "There is no ticket with this number on this desk",
  ticket_changed_meanwhile: "Somebody else changed the ticket in the meantime",
  client_not_found: "There is no such client",
  file_not_found: "There is no such file",
  file_pending: "The file is still being checked for viruses",
  file_too_large: "The file is larger than 10 MB",
  file_empty: "The file is empty",
  file_cut_off: "The file did not arrive whole",
  files_not_allowed: "This desk takes no files",
  category_exists: "The desk has a category with this code already",
  category_not_found: "The desk has no such category",
  changed_meanwhile: "Somebody else changed this in the meantime",
  sign_in_failed: "This address and password do not fit",
  sign_in_expired: "This took too long; sign in again",
  sign_in_again: "Sign in again to do this",
  signed_out: "Nobody is signed in",
  password_wrong: "The password is wrong",
  code_wrong: "The code is wrong or was used already",
  second_factor_on: "The second factor is on already",
  second_factor_off: "The second factor is off",
  not_allowed: "Only an admin may do this",
  staff_not_found: "There is nobody with this address in the team",
  staff_exists: "Somebody of the team has this address already",
  last_admin: "The last active admin stays one",
  invitation_ended: "There is no such invitation any more",
  set_up_ended: "There is an admin already",
  reset_ended: "This link for a new password is no longer good",
  staff_session_not_found: "There is no such session",
  group_not_found: "There is no such group",
  group_exists: "There is a group with this name already",
  token_invalid: "There is no such token",
  token_not_found: "There is no such token",
  scope_missing: "The token may not do this",
  reply_not_found: "There is no such saved reply",
  webhook_not_found: "There is no such webhook",
  mail_not_found: "There is no such mail",
  form_expired: "This form has expired",
  trap: "This looks like the work of a machine",
  too_many: "Too many in too short a time; try again later",
  unavailable: "The database does not answer",
  invalid: "Something in this is not as it should be",
};

/** One line for whoever gave the command; only a bug keeps its stack. */
export function complaintAbout(error: unknown): Complaint {
  if (error instanceof CommanderError) return usageComplaint(error);
  if (error instanceof WrongUsage) return { exitCode: 2, code: "usage", message: error.message };
  if (error instanceof ZodError) {
    return { exitCode: 2, code: "invalid", message: problemsIn(error) };
  }
  if (error instanceof Interrupted) return failure("interrupted", "Interrupted");
  if (error instanceof BadEnvironment) return failure("environment", error.message);
  if (error instanceof StartRefusal) return failure("start_refused", error.message);
  if (error instanceof BackupRefusal) return failure("backup_refused", error.message);
  const refusal = refusalFrom(error);
  if (refusal) return failure(refusal.code, SENTENCES[refusal.code] ?? refusal.code);
  return failure("failed", `The command failed: ${describe(error)}`);
}

function failure(code: string, message: string): Complaint {
  return { exitCode: 1, code, message };
}

function usageComplaint(error: CommanderError): Complaint {
  const message = error.message.replace(/^error: /, "").replace(/\s*\n\s*/g, " ");
  const told = error.code === "commander.help";
  return {
    exitCode: error.exitCode === 0 ? 0 : 2,
    code: "usage",
    message: told ? "A command is missing, such as: desk list" : message,
    told,
  };
}

/** What the system or the database says of itself is enough; a bug is told with its place. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const fromOutside = "code" in error && error.message !== "";
  return fromOutside ? error.message : (error.stack ?? error.message);
}
