import type { Locale } from "@/app/_domain/locales";
import type { FieldProblem, RefusalCode } from "@/app/_domain/refusal";
import { speak } from "@/app/_i18n/translator";
import { isForPrograms } from "./cross-origin";

/** What programs may be told, each with its status. A refusal that is not here is a bug of ours. */
export const API_STATUS = {
  invalid: 400,
  malformed: 400,
  file_empty: 400,
  file_cut_off: 400,
  idempotency_key_invalid: 400,
  session_invalid: 401,
  token_invalid: 401,
  signature_invalid: 403,
  signature_required: 403,
  signature_expired: 403,
  signed_at_in_future: 403,
  signed_at_required: 403,
  origin_not_allowed: 403,
  list_not_allowed: 403,
  scope_missing: 403,
  files_not_allowed: 403,
  not_found: 404,
  desk_not_found: 404,
  ticket_not_found: 404,
  client_not_found: 404,
  file_not_found: 404,
  link_not_found: 404,
  method_not_allowed: 405,
  file_pending: 409,
  desk_inactive: 410,
  link_revoked: 410,
  too_large: 413,
  file_too_large: 413,
  unsupported_type: 415,
  idempotency_key_reused: 422,
  too_many: 429,
  failed: 500,
  unavailable: 503,
} as const;

export type ApiCode = keyof typeof API_STATUS;

export interface Problem {
  code: ApiCode;
  fields?: Record<string, FieldProblem>;
  retryAfter?: number | undefined;
}

export function isApiCode(code: ApiCode | RefusalCode): code is ApiCode {
  return Object.hasOwn(API_STATUS, code);
}

/** What only the team's programs are told. */
const TO_PROGRAMS = ["token_invalid", "scope_missing", "client_not_found"] as const;

/** RFC 9457: `title` is for people, `code` and `errors` are for programs. */
export function problemResponse(
  { code, fields = {}, retryAfter }: Problem,
  { locale, path }: { locale: Locale; path: string },
): Response {
  const status = API_STATUS[code];
  const wrong = Object.entries(fields).map(([field, problem]) => [field, [problem.code]]);
  const body = {
    status,
    title: titleOf(code, locale, isForPrograms(path)),
    code,
    ...(wrong.length > 0 ? { errors: Object.fromEntries(wrong) } : {}),
  };
  const headers = new Headers({ "Content-Type": "application/problem+json" });
  if (status === 401) headers.set("WWW-Authenticate", "Bearer");
  if (retryAfter) headers.set("Retry-After", `${retryAfter}`);
  return Response.json(body, { status, headers });
}

function titleOf(code: ApiCode, locale: Locale, forPrograms: boolean): string {
  const { t } = speak(locale);
  if (code === "desk_not_found" && forPrograms) return t("staffApi.problem.desk_not_found");
  return isToPrograms(code) ? t(`staffApi.problem.${code}`) : t(`refusal.${code}`);
}

function isToPrograms(code: ApiCode): code is (typeof TO_PROGRAMS)[number] {
  return TO_PROGRAMS.some((each) => each === code);
}

/** An expected no that only programs can meet. */
export class ApiProblem extends Error {
  readonly code: ApiCode;

  constructor(code: ApiCode) {
    super(code);
    this.code = code;
  }
}
