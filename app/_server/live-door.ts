import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { hearerOf } from "@/app/_domain/inbox/hearer";
import { PRESENCES, tellPresence } from "@/app/_domain/inbox/tell-presence";
import { Refusal } from "@/app/_domain/refusal";
import { type Staff, staffLeftOpen } from "@/app/_domain/staff/current-staff";
import { isFromHere } from "./incoming";
import type { LiveStreams } from "./live-streams";

/** Asked for by our own scripts alone, which ask for nothing else. */
export const LIVE_PATH = "/staff/live";

interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}

const METHODS = ["GET", "POST"];

const listening = z.object({
  ticket: z.uuid().optional(),
  since: z.coerce.number().int().nonnegative().optional().catch(undefined),
});

const telling = z.object({ ticket: z.uuid(), kind: z.enum(PRESENCES) });

/** Streams news to somebody of the team, or hears from their page that they are there. */
export async function answerLive(
  streams: LiveStreams,
  { request, response, url, own }: Visit & { own: string },
): Promise<void> {
  request.resume();
  const status = objectionTo(request, own);
  if (status) return refuse(response, status);
  const cookie = request.headers.cookie ?? null;
  const asked = Object.fromEntries(url.searchParams);
  try {
    const staff = await staffLeftOpen(cookie, new Date());
    if (!staff) return refuse(response, 401);
    if (request.method === "POST") await tell(staff, asked, response);
    else await listen(streams, { staff, cookie, asked, response });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refuse(response, 404);
  }
}

async function tell(staff: Staff, asked: unknown, response: ServerResponse): Promise<void> {
  const told = telling.safeParse(asked).data;
  if (!told) return refuse(response, 400);
  await tellPresence({ staff, ticket: { ticketId: told.ticket }, kind: told.kind });
  response.writeHead(204).end();
}

async function listen(
  streams: LiveStreams,
  options: { staff: Staff; cookie: string | null; asked: unknown; response: ServerResponse },
): Promise<void> {
  const { staff, cookie, asked, response } = options;
  const wanted = listening.safeParse(asked).data;
  if (!wanted) return refuse(response, 400);
  const hearer = await hearerOf(staff, wanted.ticket);
  const refused = await streams.open({ hearer, cookie, since: wanted.since, response });
  if (refused) refuse(response, refused);
}

/** Cookies come along from our own site alone, and a browser says besides where it asks from. */
function objectionTo(request: IncomingMessage, own: string): number | undefined {
  const { method = "", headers } = request;
  if (!METHODS.includes(method)) return 405;
  const site = headers["sec-fetch-site"] ?? "same-origin";
  if (site !== "same-origin" && site !== "none") return 403;
  const { origin } = headers;
  if (origin === undefined ? method === "POST" : origin === "null") return 403;
  return isFromHere(request, own) ? undefined : 403;
}

function refuse(response: ServerResponse, status: number): void {
  if (status === 405) response.setHeader("Allow", METHODS.join(", "));
  if (status === 429 || status === 503) response.setHeader("Retry-After", "30");
  response.writeHead(status).end();
}
