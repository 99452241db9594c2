import { oneLine } from "../text";

/** The mails that a desk has words of its own for; both go to the client. */
export const MAIL_KINDS = ["ticket_opened", "team_replied"] as const;

export type MailKind = (typeof MAIL_KINDS)[number];

export function isMailKind(kind: string): kind is MailKind {
  return MAIL_KINDS.some((each) => each === kind);
}

export interface MailText {
  subject: string;
  body: string;
}

/** What a mail's text may hold between two braces on either side. */
export const MAIL_PLACEHOLDERS = [
  "ticket_title",
  "ticket_number",
  "ticket_url",
  "desk_name",
  "comment_content",
] as const;

type Placeholder = (typeof MAIL_PLACEHOLDERS)[number];

/** `comment_content` is what the mail tells of: the team's reply, or what the ticket itself says. */
export type MailValues = Record<Placeholder, string>;

/** A reply may stand in a subject; mail programs show no more than this. */
const LONGEST_SUBJECT = 250;

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

/** Where a visitor's own words would come in. */
const TYPED: string[] = ["ticket_title", "comment_content"] satisfies Placeholder[];

/** The words between double braces, whether they mean anything or not. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, word = ""]) => word.trim());
}

export function isPlaceholder(word: string): word is Placeholder {
  return MAIL_PLACEHOLDERS.some((placeholder) => placeholder === word);
}

/**
 * Puts the values in, each as it is: what looks like a placeholder inside a value stays text. The
 * subject is one line, whatever the values hold.
 */
export function fillMail({ subject, body }: MailText, values: MailValues): MailText {
  const line = [...oneLine(filled(subject, values))];
  const short = line.length > LONGEST_SUBJECT ? [...line.slice(0, LONGEST_SUBJECT), "…"] : line;
  return { subject: short.join(""), body: filled(body, values) };
}

function filled(text: string, values: MailValues): string {
  return text.replace(PLACEHOLDER, (written, word: string) => {
    const name = word.trim();
    return isPlaceholder(name) ? values[name] : written;
  });
}

/** What an address gets that nobody verified: the `neutral` text, unless `text` quotes nobody. */
export function forUnverified(text: MailText, neutral: MailText): MailText {
  const words = placeholdersIn(`${text.subject}\n${text.body}`);
  return words.some((word) => TYPED.includes(word)) ? neutral : text;
}
