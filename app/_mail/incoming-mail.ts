import { finished, PassThrough, type Readable } from "node:stream";
import { type AddressObject, MailParser, type ParsedMail, simpleParser } from "mailparser";
import type { MailHead } from "@/app/_domain/mail/judge-mail";

/** Where servers note whom they delivered a mail to. */
const DELIVERED = ["delivered-to", "x-original-to", "envelope-to"];
/** Longer HTML without a text beside it is nothing that somebody wrote. */
const MAX_HTML = 1_000_000;

/** What the header of a mail says. `number` names it where it has no Message-ID. */
export async function readHead(header: Buffer, number: string): Promise<MailHead> {
  const mail = await simpleParser(header);
  const lines = mail.headerLines.map(({ key, line }) => [key, saidIn(line)] as const);
  const from = addressesIn(mail.from);
  const delivered = lines.flatMap(([key, said]) => (DELIVERED.includes(key) ? bare(said) : []));
  return {
    id: mail.messageId ?? number,
    from: from.length === 1 ? from[0] : undefined,
    to: [...addressesIn(mail.to), ...addressesIn(mail.cc), ...delivered],
    headers: new Map(lines),
  };
}

function saidIn(line: string): string {
  return line
    .slice(line.indexOf(":") + 1)
    .replace(/\s+/g, " ")
    .trim();
}

function bare(address: string): string {
  return address.replace(/^<|>$/g, "").toLowerCase();
}

function addressesIn(header: ParsedMail["to"] | AddressObject): string[] {
  const values = [header ?? []].flat().flatMap(({ value }) => value);
  return values.flatMap(({ address }) => address?.toLowerCase() ?? []);
}

export interface IncomingFile {
  name: string;
  contentType: string;
  content: Readable;
}

/** What mail programs add to prove who wrote a mail; nothing that its writer attached. */
const PROOFS = /^application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$/;

/**
 * The text of a mail, or of its HTML where it has none. Each file is handed over as it comes; what
 * is not read of it is left out.
 */
export async function readBody(
  source: Readable,
  onFile: (file: IncomingFile) => Promise<void>,
): Promise<string> {
  const parser = new MailParser({
    skipTextToHtml: true,
    skipImageLinks: true,
    maxHtmlLengthToParse: MAX_HTML,
    checksumAlgo: false,
  });
  let file: Readable | undefined;
  // The parser leaves a file that breaks off open, and whoever reads it waiting.
  finished(source, (error) => {
    if (!error) return;
    parser.destroy(error);
    file?.destroy(error);
  });
  source.pipe(parser);
  let text = "";
  try {
    for await (const part of parser) {
      if (part.type === "text") {
        text = part.text ?? "";
        continue;
      }
      const { contentType, content, filename } = part;
      // Whoever stops reading ends what it reads, and the mail itself must go on.
      const readable = content.pipe(new PassThrough());
      file = readable;
      if (!PROOFS.test(contentType)) {
        await onFile({ name: filename ?? nameOf(contentType), contentType, content: readable });
      }
      content.unpipe();
      content.resume();
      part.release?.();
    }
  } finally {
    source.destroy();
  }
  return text;
}

function nameOf(contentType: string): string {
  if (contentType === "message/rfc822") return "message.eml";
  const [kind = "", format = ""] = contentType.split("/");
  return kind === "image" ? `image.${format.replace(/\W.*/, "")}` : "file";
}
