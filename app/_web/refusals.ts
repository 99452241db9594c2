import type { RefusalCode } from "@/app/_domain/refusal";
import type { Problem } from "@/app/_ui/problem-page";

interface Answer {
  status: number;
  /** The page shown where the refusal leaves nothing else to show. */
  problem: Problem;
}

/** The one map from an expected no to what the browser gets. */
export const ANSWERS: Record<RefusalCode, Answer> = {
  desk_not_found: { status: 404, problem: "notFound" },
  desk_inactive: { status: 410, problem: "notAllowed" },
  signature_required: { status: 403, problem: "notAllowed" },
  signature_invalid: { status: 403, problem: "notAllowed" },
  signature_expired: { status: 403, problem: "notAllowed" },
  signed_at_required: { status: 403, problem: "notAllowed" },
  signed_at_in_future: { status: 403, problem: "notAllowed" },
  origin_not_allowed: { status: 403, problem: "notAllowed" },
  session_invalid: { status: 410, problem: "notFound" },
  list_not_allowed: { status: 403, problem: "notAllowed" },
  idempotency_key_reused: { status: 422, problem: "notAllowed" },
  link_not_found: { status: 404, problem: "notFound" },
  link_revoked: { status: 410, problem: "linkRevoked" },
  ticket_not_found: { status: 404, problem: "notFound" },
  ticket_changed_meanwhile: { status: 409, problem: "notAllowed" },
  client_not_found: { status: 404, problem: "notFound" },
  file_not_found: { status: 404, problem: "notFound" },
  file_pending: { status: 409, problem: "filePending" },
  file_too_large: { status: 413, problem: "tooLarge" },
  file_empty: { status: 422, problem: "unreadable" },
  file_cut_off: { status: 400, problem: "unreadable" },
  files_not_allowed: { status: 403, problem: "notAllowed" },
  category_exists: { status: 409, problem: "notAllowed" },
  category_not_found: { status: 404, problem: "notFound" },
  changed_meanwhile: { status: 409, problem: "notAllowed" },
  sign_in_failed: { status: 422, problem: "notAllowed" },
  sign_in_expired: { status: 410, problem: "notAllowed" },
  sign_in_again: { status: 403, problem: "notAllowed" },
  signed_out: { status: 403, problem: "notAllowed" },
  password_wrong: { status: 422, problem: "notAllowed" },
  code_wrong: { status: 422, problem: "notAllowed" },
  second_factor_on: { status: 409, problem: "notAllowed" },
  second_factor_off: { status: 409, problem: "notAllowed" },
  not_allowed: { status: 403, problem: "notAllowed" },
  staff_not_found: { status: 404, problem: "notFound" },
  staff_exists: { status: 409, problem: "notAllowed" },
  last_admin: { status: 409, problem: "notAllowed" },
  invitation_ended: { status: 410, problem: "notFound" },
  set_up_ended: { status: 410, problem: "notFound" },
  reset_ended: { status: 410, problem: "notFound" },
  staff_session_not_found: { status: 404, problem: "notFound" },
  group_not_found: { status: 404, problem: "notFound" },
  group_exists: { status: 409, problem: "notAllowed" },
  token_invalid: { status: 403, problem: "notAllowed" },
  token_not_found: { status: 404, problem: "notFound" },
  scope_missing: { status: 403, problem: "notAllowed" },
  reply_not_found: { status: 404, problem: "notFound" },
  webhook_not_found: { status: 404, problem: "notFound" },
  mail_not_found: { status: 404, problem: "notFound" },
  form_expired: { status: 409, problem: "formExpired" },
  trap: { status: 422, problem: "notAllowed" },
  too_many: { status: 429, problem: "notAllowed" },
  unavailable: { status: 503, problem: "unavailable" },
  invalid: { status: 422, problem: "notAllowed" },
};

export const PROBLEM_STATUS: Record<Problem, number> = {
  notFound: 404,
  linkRevoked: 410,
  formExpired: 409,
  unreadable: 400,
  tooLarge: 413,
  filePending: 409,
  foreignForm: 403,
  notAllowed: 405,
  failed: 500,
  unavailable: 503,
};
