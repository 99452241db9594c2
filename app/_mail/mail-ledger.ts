import { type MailOutcome, type RecordedMail, recordMails } from "@/app/_domain/mail/record-mail";

type Record = (mail: RecordedMail["mail"], outcome: MailOutcome) => Promise<void>;

/**
 * Writes down what became of each mail at once; what ends while it writes is written next,
 * together, for a statement a mail would be most of what a mail costs the database.
 */
export function openMailLedger(now: () => Date): Record {
  let last = Promise.resolve();
  let next: { entries: RecordedMail[]; written: Promise<void> } | undefined;

  function write(): Promise<void> {
    const entries = next?.entries ?? [];
    next = undefined;
    return recordMails(entries, now());
  }

  return (mail, outcome) => {
    if (!next) {
      last = last.then(write, write);
      next = { entries: [], written: last };
    }
    next.entries.push({ mail, outcome });
    return next.written;
  };
}
