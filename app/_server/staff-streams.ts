import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { findDesk } from "@/app/_domain/desks/desk";
import { Refusal } from "@/app/_domain/refusal";
import { type Staff, staffWithCookie } from "@/app/_domain/staff/current-staff";
import { may } from "@/app/_domain/staff/staff-rights";
import { exportTickets } from "@/app/_domain/tickets/export-tickets";
import { seesDesk } from "@/app/_domain/tickets/staff";
import { csvOf, jsonOf } from "@/app/_domain/tickets/write-export";
import { exportQuery } from "@/app/_web/export-query";

interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}

const FILES = {
  "/staff/export/tickets.csv": { ending: "csv", type: "text/csv; charset=utf-8", write: csvOf },
  "/staff/export/tickets.json": {
    ending: "json",
    type: "application/json; charset=utf-8",
    write: jsonOf,
  },
} as const;

/** A chunk of each ticket would be a packet of each ticket. */
const CHUNK = 64 * 1024;

/**
 * Answers with a file of tickets, read as fast as it is taken, and says whether it did. For whoever
 * may not have it there is none, and the team's pages say so.
 */
export async function streamStaffFile({ request, response, url }: Visit): Promise<boolean> {
  const file = Object.entries(FILES).find(([path]) => path === url.pathname)?.[1];
  if (!file || (request.method !== "GET" && request.method !== "HEAD")) return false;
  const now = new Date();
  const staff = await staffWithCookie(request.headers.cookie ?? null, now);
  if (!staff || !may(staff, "export_tickets")) return false;
  const { view, desk, status, priority } = exportQuery.parse(Object.fromEntries(url.searchParams));
  const deskId = desk && (await idOfDesk(staff, desk));
  if (desk && !deskId) return false;

  const name = `tickets-${now.toISOString().slice(0, 10)}.${file.ending}`;
  response.setHeader("Content-Type", file.type);
  response.setHeader("Content-Disposition", `attachment; filename="${name}"`);
  if (request.method === "HEAD") {
    response.end();
    return true;
  }
  const tickets = exportTickets({ staff, view, filter: { deskId, status, priority }, now });
  await send(file.write(tickets), response);
  return true;
}

async function idOfDesk(staff: Staff, token: string): Promise<string | undefined> {
  try {
    const { id } = await findDesk(token);
    return seesDesk(staff, id) ? id : undefined;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** A reader who goes away ends the reading, and is no failure of ours. */
async function send(texts: AsyncIterable<string>, response: ServerResponse): Promise<void> {
  try {
    await pipeline(Readable.from(inChunks(texts), { highWaterMark: 1 }), response);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

async function* inChunks(texts: AsyncIterable<string>): AsyncGenerator<string, void> {
  let chunk = "";
  for await (const text of texts) {
    chunk += text;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk) yield chunk;
}

function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";
}
