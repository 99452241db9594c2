import { lookup } from "node:dns/promises";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { manyLines } from "../text";
import { isPublicAddress } from "./public-address";
import type { DeliveryError } from "./webhook-events";

export interface Post {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** Whether it may go to addresses of a network of one's own, and by plain http. */
  privateAddresses: boolean;
  /** For all of it, from the look-up to the last byte that is read. */
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  /** Who tells the addresses of a name; absent: the system. */
  resolve?: typeof lookup | undefined;
}

export interface Outcome {
  statusCode: number | null;
  durationMs: number;
  error: DeliveryError | null;
  /** The beginning of what was answered. */
  answer: string | null;
}

/** Bytes of an answer that are read; nobody needs more to see what is wrong. */
const ANSWER_BYTES = 2048;

class ForbiddenAddress extends Error {}

/** Posts once, follows nothing; throws only when `signal` ends it. */
export async function postWebhook(post: Post): Promise<Outcome> {
  const begun = performance.now();
  const ending = new AbortController();
  const end = () => ending.abort();
  const timer = setTimeout(end, post.timeoutMs);
  post.signal?.addEventListener("abort", end);
  const tookMs = () => Math.round(performance.now() - begun);
  try {
    const { statusCode, answer } = await exchange(post, ending.signal);
    return { statusCode, answer, error: judged(statusCode), durationMs: tookMs() };
  } catch (error) {
    post.signal?.throwIfAborted();
    const word = ending.signal.aborted ? "timeout" : wordFor(error);
    return { statusCode: null, answer: null, error: word, durationMs: tookMs() };
  } finally {
    clearTimeout(timer);
    post.signal?.removeEventListener("abort", end);
  }
}

function exchange(
  { url: address, headers, body, privateAddresses, resolve: ask = lookup }: Post,
  signal: AbortSignal,
): Promise<{ statusCode: number; answer: string }> {
  return new Promise((resolve, reject) => {
    const url = new URL(address);
    if (!privateAddresses && !mayBeAsked(url)) return reject(new ForbiddenAddress());
    const { request } = url.protocol === "https:" ? https : http;
    const guard = privateAddresses ? {} : { lookup: publicOnly(ask) };
    // A connection of its own, so that none is reused that an earlier look-up led to.
    const sent = request(url, { method: "POST", agent: false, headers, signal, ...guard });
    sent.on("error", reject);
    sent.on("response", async (response) => {
      resolve({ statusCode: response.statusCode ?? 0, answer: await beginningOf(response) });
    });
    sent.end(body);
  });
}

/** An address that stands in the URL itself is never looked up. */
function mayBeAsked({ protocol, hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  return protocol === "https:" && (isIP(host) === 0 || isPublicAddress(host));
}

/** The connection goes to the very addresses that were looked at, so a name cannot change between. */
function publicOnly(ask: typeof lookup): LookupFunction {
  return (hostname, options, callback) => {
    ask(hostname, { ...options, all: true }).then(
      (found) => {
        const [first] = found;
        if (!first || !found.every(({ address }) => isPublicAddress(address))) {
          return callback(new ForbiddenAddress(), "");
        }
        if (options.all) return callback(null, found);
        callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, ""),
    );
  };
}

async function beginningOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= ANSWER_BYTES) break;
    }
  } catch {
    // The status said what counts.
  }
  return manyLines(Buffer.concat(chunks).subarray(0, ANSWER_BYTES).toString("utf8"));
}

function judged(statusCode: number): DeliveryError | null {
  if (statusCode >= 200 && statusCode < 300) return null;
  return statusCode >= 300 && statusCode < 400 ? "redirect" : "status";
}

function wordFor(error: unknown): DeliveryError {
  if (error instanceof ForbiddenAddress) return "forbidden_address";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (/^(ENOTFOUND|EAI_)/.test(code)) return "unknown_host";
  return /CERT|TLS|SSL|VERIFY|EPROTO/.test(code) ? "certificate" : "no_connection";
}
