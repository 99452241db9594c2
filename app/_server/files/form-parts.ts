import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import busboy from "busboy";
import { LARGEST_FILE_FORM, LARGEST_FORM } from "../incoming";

/** Far more than any form of ours has. */
const MOST_PARTS = 500;

export type FormProblem = "unreadable" | "tooLarge";

/** A file of a form, which comes on only while it is read. */
export interface FilePart {
  field: string;
  name: string;
  contentType: string;
  body: Readable;
}

interface Readers {
  text: (name: string, value: string) => void;
  /** Must read the file to its end, whatever becomes of it. */
  file: (part: FilePart) => Promise<void>;
}

/** Reads a form to its end, file by file; answers why it could not. */
export async function readParts(
  request: IncomingMessage,
  readers: Readers,
): Promise<FormProblem | undefined> {
  let parser: busboy.Busboy;
  try {
    const limits = { fieldSize: LARGEST_FORM, parts: MOST_PARTS };
    const { headers } = request;
    parser = busboy({ headers, defParamCharset: "utf8", preservePath: true, limits });
  } catch {
    return "unreadable";
  }
  const files: Promise<void>[] = [];
  let size = 0;
  const problem = await new Promise<FormProblem | undefined>((resolve) => {
    const count = (bytes: number, most: number) => {
      size += bytes;
      if (size > most) resolve("tooLarge");
    };
    let received = 0;
    request.on("data", (chunk: Buffer) => {
      received += chunk.length;
      if (received > LARGEST_FILE_FORM) resolve("tooLarge");
    });
    parser.on("field", (name, value, { valueTruncated }) => {
      count(name.length + value.length + (valueTruncated ? LARGEST_FORM : 0), LARGEST_FORM);
      readers.text(name, value);
    });
    parser.on("file", (field, body, { filename = "", mimeType }) => {
      // A form that ends within a file is told of by the parser.
      body.on("error", () => {});
      files.push(readers.file({ field, name: filename, contentType: mimeType, body }));
    });
    parser.on("partsLimit", () => resolve("tooLarge"));
    parser.on("error", () => resolve("unreadable"));
    parser.on("close", () => resolve(undefined));
    request.on("error", () => resolve("unreadable"));
    request.on("close", () => request.complete || resolve("unreadable"));
    request.pipe(parser);
  });
  if (problem) {
    request.unpipe(parser);
    parser.destroy();
  }
  await Promise.all(files);
  return problem;
}
