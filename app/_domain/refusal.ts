/** The expected ways to say no. `app/_web/refusals.ts` maps each to a status and a message. */
export type RefusalCode =
  | "desk_not_found"
  | "desk_inactive"
  | "signature_required"
  | "signature_invalid"
  | "signature_expired"
  | "signed_at_required"
  | "signed_at_in_future"
  | "origin_not_allowed"
  | "session_invalid"
  | "list_not_allowed"
  | "idempotency_key_reused"
  | "link_not_found"
  | "link_revoked"
  | "ticket_not_found"
  | "ticket_changed_meanwhile"
  | "client_not_found"
  | "file_not_found"
  | "file_pending"
  | "file_too_large"
  | "file_empty"
  | "file_cut_off"
  | "files_not_allowed"
  | "category_exists"
  | "category_not_found"
  | "changed_meanwhile"
  | "sign_in_failed"
  | "sign_in_expired"
  | "sign_in_again"
  | "signed_out"
  | "password_wrong"
  | "code_wrong"
  | "second_factor_on"
  | "second_factor_off"
  | "not_allowed"
  | "staff_not_found"
  | "staff_exists"
  | "last_admin"
  | "invitation_ended"
  | "set_up_ended"
  | "reset_ended"
  | "staff_session_not_found"
  | "group_not_found"
  | "group_exists"
  | "token_invalid"
  | "token_not_found"
  | "scope_missing"
  | "reply_not_found"
  | "webhook_not_found"
  | "mail_not_found"
  | "form_expired"
  | "trap"
  | "too_many"
  | "unavailable"
  | "invalid";

export interface FieldProblem {
  code: string;
  limit?: number;
  count?: number;
  /** The word that is wrong, as it was written. */
  name?: string;
  /** The name of the file that it is about. */
  file?: string;
}

interface RefusalDetails {
  /** What is wrong with which field. */
  fields?: Record<string, FieldProblem>;
  /** Seconds until another try makes sense. */
  retryAfter?: number;
  cause?: unknown;
}

/** An expected no. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly fields: Record<string, FieldProblem>;
  readonly retryAfter: number | undefined;

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code, { cause: details.cause });
    this.name = "Refusal";
    this.code = code;
    this.fields = details.fields ?? {};
    this.retryAfter = details.retryAfter;
  }
}
