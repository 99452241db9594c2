/** The system's code of an error ("ENOENT") or PostgreSQL's ("57P03"); empty when it has none. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}

export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
