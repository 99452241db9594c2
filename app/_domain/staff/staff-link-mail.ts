/**
 * A mail to whoever a link is for, beside the link in one statement: `from` names the row with the
 * columns that are given. The link itself is made of its id when the mail is sent.
 */
export function staffLinkMail(options: {
  kind: "staff_invited" | "password_reset";
  from: string;
  /** SQL of the values. */
  linkId: string;
  email: string;
  name: string;
  locale: string;
  at: string;
  until: string;
}): string {
  const { kind, from, linkId, email, name, locale, at, until } = options;
  return `insert into outbox_mails (id, kind, link_id, recipient_email, recipient_name, locale,
      next_attempt_at, give_up_at, created_at)
    select gen_random_uuid(), '${kind}', ${linkId}, ${email}, ${name}, ${locale},
      ${at}::timestamptz, ${until}::timestamptz, ${at}::timestamptz from ${from}`;
}
