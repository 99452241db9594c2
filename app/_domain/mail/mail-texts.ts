import { createHash } from "node:crypto";
import { database, rows } from "@/prisma/client";
import { findDesk, lockedDesk } from "../desks/desk";
import { changesBetween, type DeskDeed, noteDeskEvent } from "../desks/desk-audit";
import { LOCALES, type Locale } from "../locales";
import { Refusal } from "../refusal";
import { defaultMailText, neutralMailText } from "./default-mail-texts";
import { forUnverified, MAIL_KINDS, type MailKind, type MailText } from "./fill-mail";
import { type MailName, mailTextInput } from "./mail-text-input";

export interface MailTextSettings extends MailText, MailName {
  /** The desk's own words, not the portal's. */
  isOwn: boolean;
  /** Another one after every change, so that nobody overwrites it unseen. */
  version: string;
}

/** Every kind in every language, as the desk has it now. Throws `desk_not_found`. */
export async function readMailTexts({ token }: { token: string }): Promise<MailTextSettings[]> {
  const { id: deskId } = await findDesk(token);
  const own = await database().prisma.mailText.findMany({ where: { deskId } });
  return MAIL_KINDS.flatMap((kind) =>
    LOCALES.map((locale) => {
      const found = own.find((each) => each.kind === kind && each.locale === locale);
      const { subject, body } = found ?? defaultMailText(kind, locale);
      const version = versionOf({ subject, body });
      return { kind, locale, subject, body, isOwn: found !== undefined, version };
    }),
  );
}

interface Named extends DeskDeed, MailName {
  deskToken: string;
}

/**
 * Throws a ZodError for what cannot be, and `changed_meanwhile` where the text is no longer
 * as it was in the `seen` version. The portal's own words are not kept as the desk's.
 */
export async function saveMailText(
  options: Named & { text: MailText; seen?: string | undefined },
): Promise<void> {
  const text = mailTextInput.parse(options.text);
  await replaceText(options, text);
}

/** From now on the desk says it as the portal does. */
export async function resetMailText(options: Named): Promise<void> {
  await replaceText(options, defaultMailText(options.kind, options.locale));
}

async function replaceText(
  { deskToken, kind, locale, seen, ...deed }: Named & { seen?: string | undefined },
  text: MailText,
): Promise<void> {
  await database().prisma.$transaction(async (tx) => {
    const { id: deskId } = await lockedDesk(tx, deskToken);
    const key = { deskId, locale, kind };
    const own = await tx.mailText.findUnique({ where: { deskId_locale_kind: key } });
    const usual = defaultMailText(kind, locale);
    const before = own ?? usual;
    if (seen && seen !== versionOf(before)) throw new Refusal("changed_meanwhile");
    const changes = changesBetween(before, text);
    if (Object.keys(changes).length === 0) return;
    await tx.mailText.deleteMany({ where: key });
    if (versionOf(text) !== versionOf(usual))
      await tx.mailText.create({ data: { ...key, ...text } });
    const details = { mailText: kind, locale, changes };
    await noteDeskEvent(tx, { ...deed, deskId, kind: "desk_changed", details });
  });
}

function versionOf({ subject, body }: MailText): string {
  const said = JSON.stringify([subject, body]);
  return createHash("sha256").update(said).digest("base64url").slice(0, 22);
}

const OWN_TEXT = {
  name: "own_mail_text",
  text: "select subject, body from mail_texts where desk_id = $1 and kind = $2 and locale = $3",
};

/**
 * The text to fill in for a mail. An address is `verified` where the ticket's identity is: any
 * other may be a stranger's, so the mail to it repeats nothing that a visitor typed.
 */
export async function mailTextFor(options: {
  /** With its own words where they are known already. */
  desk: { id: string; ownText?: MailText | null };
  kind: MailKind;
  locale: Locale;
  verified: boolean;
}): Promise<MailText> {
  const { desk, kind, locale, verified } = options;
  const own = desk.ownText === undefined ? await ownText(desk.id, { kind, locale }) : desk.ownText;
  const text = own ?? defaultMailText(kind, locale);
  return verified ? text : forUnverified(text, neutralMailText(kind, locale));
}

async function ownText(deskId: string, { kind, locale }: MailName): Promise<MailText | undefined> {
  const [own] = await rows<MailText>(OWN_TEXT, [deskId, kind, locale]);
  return own;
}
