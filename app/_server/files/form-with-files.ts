import { randomBytes } from "node:crypto";
import { IncomingMessage } from "node:http";
import type { SentFiles } from "@/app/_web/request-context";
import { LARGEST_FORM } from "../incoming";
import { type FormProblem, readParts } from "./form-parts";
import { type Sender, takeFiles } from "./take-files";

/** React writes something like `_1_attachments` where it sends the form itself. */
const FILES_FIELD = /^(?:_?\d+_)?attachments$/;

/**
 * Takes the files out of a form on its way to Next, which would keep them in memory: each is
 * stored as it comes, and the page is given their ids. What is left of the form is a small one.
 */
export async function withoutFiles(
  request: IncomingMessage,
  sender: Sender,
): Promise<{ form: IncomingMessage; files: SentFiles } | FormProblem> {
  const texts: [name: string, value: string][] = [];
  const files = takeFiles(sender);
  const problem = await readParts(request, {
    text(name, value) {
      if (sender.holder && FILES_FIELD.test(name)) files.name(value);
      else texts.push([name, value]);
    },
    async file(part) {
      const chosen = FILES_FIELD.test(part.field) && part.name !== "";
      if (chosen) await files.take(part);
      else part.body.resume();
    },
  }).finally(files.end);
  if (problem) return problem;
  const form = formOf(request, texts);
  return form ? { form, files: await files.sent() } : "tooLarge";
}

/** The same request with what is left of its form, or nothing where that is too much. */
function formOf(original: IncomingMessage, texts: [string, string][]): IncomingMessage | undefined {
  const boundary = `portal-${randomBytes(16).toString("hex")}`;
  const parts = texts.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${escaped(name)}"\r\n\r\n${value}\r\n`,
  );
  const body = Buffer.from(`${parts.join("")}--${boundary}--\r\n`);
  if (body.length > LARGEST_FORM) return undefined;
  const request = new IncomingMessage(original.socket);
  request.method = original.method ?? "POST";
  request.url = original.url ?? "/";
  const { "transfer-encoding": _, ...headers } = original.headers;
  request.headers = {
    ...headers,
    "content-type": `multipart/form-data; boundary=${boundary}`,
    "content-length": `${body.length}`,
  };
  // Else its end would take the connection along.
  request.complete = true;
  request.push(body);
  request.push(null);
  return request;
}

/** As browsers write names. */
function escaped(name: string): string {
  return name.replace(/\r\n|\r|\n/g, "%0D%0A").replaceAll('"', "%22");
}
