import { once } from "node:events";
import net from "node:net";
import type { Readable } from "node:stream";
import { type Scanner, ScannerSilent } from "@/app/_domain/attachments/scanner";
import { type ScannerPlace, scannerPlace } from "@/app/_domain/attachments/scanner-place";

const CONNECT_MS = 10_000;
/** clamd gives up on a file after two minutes itself. */
const ANSWER_MS = 150_000;
const LONGEST_ANSWER = 1_000;

interface Options {
  /** A CLAMAV_URL. */
  url: string;
  answerMs?: number;
  log: (line: string) => void;
}

/** The bytes themselves could not be read; no fault of the scanner's. */
class BytesLost extends Error {}

/**
 * clamd, spoken to in its INSTREAM command. It is told once in the log that it does not answer,
 * and once that it does again.
 */
export function openScanner({ url, answerMs = ANSWER_MS, log }: Options): Scanner {
  const place = placeIn(url);
  let silent = false;

  function tell(isSilent: boolean, line: string): void {
    if (silent !== isSilent) log(line);
    silent = isSilent;
  }

  async function scan(bytes: Readable, signal?: AbortSignal): Promise<string | null> {
    try {
      const virus = virusIn(await ask(place, bytes, { answerMs, signal }));
      tell(false, "The virus scanner answers again.");
      return virus;
    } catch (error) {
      if (error instanceof BytesLost) throw error.cause;
      const why = error instanceof Error ? error.message : String(error);
      if (!signal?.aborted) {
        tell(true, `The virus scanner does not answer; new files wait for it (${why})`);
      }
      throw new ScannerSilent("The virus scanner does not answer", { cause: error });
    }
  }

  return { scan };
}

function placeIn(url: string): ScannerPlace {
  const place = scannerPlace(url);
  if (!place) throw new Error("CLAMAV_URL names no place");
  return place;
}

async function ask(
  place: ScannerPlace,
  bytes: Readable,
  { answerMs, signal }: { answerMs: number; signal: AbortSignal | undefined },
): Promise<string> {
  const socket = net.connect(place);
  function end(why: string): void {
    socket.destroy(new Error(why));
    bytes.destroy(new Error(why));
  }
  const stop = () => end("stopped");
  signal?.addEventListener("abort", stop);
  let timer = setTimeout(end, Math.min(CONNECT_MS, answerMs), "no connection in time");
  try {
    await once(socket, "connect", { signal });
    clearTimeout(timer);
    timer = setTimeout(end, answerMs, "no answer in time");
    return await converse(socket, bytes);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
    socket.on("error", () => {}).destroy();
  }
}

/** It may refuse a file before it has all of it, so both go on at once. */
async function converse(socket: net.Socket, bytes: Readable): Promise<string> {
  const sending = sendStream(socket, bytes).catch((error: unknown) => {
    socket.destroy();
    throw error;
  });
  const [answer, sent] = await Promise.allSettled([answerOf(socket), sending]);
  if (sent.status === "rejected" && sent.reason instanceof BytesLost) throw sent.reason;
  if (answer.status === "rejected") throw answer.reason;
  if (sent.status === "rejected") throw new Error(answer.value);
  return answer.value;
}

/** Pieces with their length in front, and an empty one as the end. */
async function sendStream(socket: net.Socket, bytes: Readable): Promise<void> {
  await write(socket, Buffer.from("zINSTREAM\0"));
  for await (const piece of piecesOf(bytes)) {
    await write(socket, Buffer.concat([lengthOf(piece.length), piece]));
  }
  await write(socket, lengthOf(0));
}

async function* piecesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    for await (const piece of bytes) if (piece.length > 0) yield piece;
  } catch (cause) {
    throw new BytesLost("The bytes could not be read", { cause });
  }
}

function write(socket: net.Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

async function answerOf(socket: AsyncIterable<Buffer>): Promise<string> {
  let answer = "";
  for await (const piece of socket) {
    answer += piece.toString("utf8");
    if (answer.includes("\0")) return answer.slice(0, answer.indexOf("\0"));
    if (answer.length > LONGEST_ANSWER) break;
  }
  throw new Error("an answer without an end");
}

/** Whatever is neither yes nor no is no answer. */
function virusIn(answer: string): string | null {
  if (answer === "stream: OK") return null;
  const [, virus] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (virus === undefined) throw new Error(answer);
  return virus;
}
