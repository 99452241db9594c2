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

/** Steps at which a server speaks of this mail: the rest is about who we are. */
const OF_THIS_MAIL = /^(?:RCPT TO|DATA)/;

export function refusedBy(error: unknown): Refused {
  const code = textOf(error, "code");
  const command = textOf(error, "command");
  const said = lineOf(textOf(error, "response"));
  const status = Number(/^\d{3}/.exec(said)?.[0] ?? 0);
  const word = WORDS[code] ?? (isCertificate(error) ? "tls" : undefined);
  if (word === "sign_in" || word === "tls") return { forEver: false, all: true, error: word };
  if (status === 0) return { forEver: false, all: true, error: word ?? "unreachable" };
  const isOfThis = OF_THIS_MAIL.test(command) || code === "EMESSAGE" || code === "EENVELOPE";
  const forEver = status >= 500 && isOfThis && command !== "MAIL FROM";
  return { forEver, all: !isOfThis || status === 421, error: said };
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
