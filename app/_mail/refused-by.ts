/** Why a mail server did not take a mail. */
export interface Refused {
  /** The server will never take this mail; otherwise it may do so later. */
  forEver: boolean;
  /** It is no fault of this mail: none would be taken now. */
  all: boolean;
  /** A word of ours, or the server's own line, which begins with its code. */
  error: string;
}

const LONGEST_ERROR = 300;

/** What the library calls it, in our words. */
const WORDS: Record<string, string> = {
  EAUTH: "sign_in",
  ENOAUTH: "sign_in",
  ETLS: "tls",
  EREQUIRETLS: "tls",
  ETIMEDOUT: "timeout",
};

/** Steps at which a server speaks of this mail; at the first of them, of whom it comes from. */
const OF_THIS_MAIL = /^(?:MAIL FROM|RCPT TO|DATA)/;
/** It takes nothing from us: it is closing, or wants a sign-in first. */
const OF_NO_MAIL = [421, 530];

export function refusedBy(error: unknown): Refused {
  const code = textOf(error, "code");
  const command = textOf(error, "command");
  const said = lineOf(textOf(error, "response"));
  const status = Number(/^\d{3}/.exec(said)?.[0] ?? 0);
  const word = WORDS[code] ?? (isCertificate(error) ? "tls" : undefined);
  if (word === "sign_in" || word === "tls") return { forEver: false, all: true, error: word };
  if (status === 0) return { forEver: false, all: true, error: word ?? "unreachable" };
  const all = !OF_THIS_MAIL.test(command) || OF_NO_MAIL.includes(status);
  // A sender that is not allowed is for the operator to mend.
  const forEver = status >= 500 && !all && command !== "MAIL FROM";
  return { forEver, all, error: said };
}

function isCertificate(error: unknown): boolean {
  const text = `${textOf(error, "code")} ${error instanceof Error ? error.message : ""}`;
  return /certificate|CERT|altname/i.test(text);
}

function textOf(error: unknown, name: "code" | "command" | "response"): string {
  if (!(error instanceof Error)) return "";
  const found = Object.entries(error).find(([key]) => key === name)?.[1];
  return typeof found === "string" ? found : "";
}

function lineOf(response: string): string {
  return response.split(/[\r\n]/, 1)[0]?.slice(0, LONGEST_ERROR) ?? "";
}
