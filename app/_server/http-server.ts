import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isDemoWanted } from "@/app/_web/demo";
import type { Environment } from "@/app/_web/environment";
import { answerApi } from "./api";
import type { Assets } from "./assets";
import { clientAddress } from "./client-address";
import { answerClientPage, type ClientPages } from "./client-pages";
import { answerFile } from "./files/answer-file";
import { filePlace } from "./files/file-place";
import { giveUpWhenSlow } from "./files/slow-body";
import { answerHealth, answerReadiness } from "./health";
import { requestUrl } from "./incoming";
import type { State } from "./lifecycle";
import { answerLive, LIVE_PATH } from "./live-door";
import type { LiveStreams } from "./live-streams";
import { answerMetrics, METRICS_PATH, mayReadMetrics } from "./metrics/answer-metrics";
import type { PortalMetrics } from "./metrics/portal-metrics";
import { answerMuting, isMuting } from "./mute-mails";
import { answerNewest } from "./newest";
import { areaOf, pathPattern } from "./routes";
import { setSecurityHeaders } from "./security-headers";
import { answerStaff } from "./staff-pages";
import { streamStaffFile } from "./staff-streams";

export interface Portal {
  environment: Environment;
  pages: ClientPages;
  assets: Assets;
  live: LiveStreams;
  metrics: PortalMetrics;
  state: () => State;
  log: (line: string) => void;
}

const LONGEST_REQUEST_MS = 60 * 60 * 1000;

/** For when not even the page for problems can be shown, in whatever language. */
const LAST_WORDS = "Something went wrong on our side. Please try again in a few minutes.\n";

/** The door of doors: headers on everything, then whoever is responsible for the path. */
export function createPortalServer(portal: Portal): Server {
  const server = createServer((request, response) => {
    answer(portal, request, response).catch((error: unknown) => {
      const path = requestUrl(request, portal.environment.APP_URL)?.pathname ?? "(unreadable)";
      portal.log(`${request.method} ${pathPattern(path)} failed: ${describe(error)}`);
      if (response.headersSent) return response.end();
      response.statusCode = 500;
      response.setHeader("Content-Type", "text/plain; charset=utf-8");
      response.end(LAST_WORDS);
    });
  });
  // Ten files over a slow line take their time; whoever sends nothing is given up on sooner.
  server.requestTimeout = LONGEST_REQUEST_MS;
  return server;
}

async function answer(
  portal: Portal,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { environment, assets } = portal;
  const readable = requestUrl(request, environment.APP_URL);
  const url = readable ?? new URL(environment.APP_URL);
  portal.metrics.count(request, response, readable?.pathname ?? "");
  // As the page is found, so are its headers; what cannot be read is judged by how it begins.
  const area = areaOf(readable?.pathname ?? String(request.url));
  setSecurityHeaders(response, { area, https: environment.APP_URL.startsWith("https:") });
  if (portal.state() === "stopping") response.setHeader("Connection", "close");

  if (url.pathname === "/healthz") return answerHealth(response);
  if (url.pathname === "/readyz") return answerReadiness(response, portal.state());
  if (url.pathname === METRICS_PATH && mayReadMetrics(request, environment)) {
    return answerMetrics(portal.metrics, request, response);
  }
  if (url.pathname === LIVE_PATH) {
    return answerLive(portal.live, { request, response, url, own: portal.pages.origin });
  }
  if (readable && (await assets(request, response))) return;

  const address = clientAddress(request, environment.TRUSTED_PROXY_HOPS);
  giveUpWhenSlow(request, response);
  const visit = { request, response, area, url, readable: readable !== undefined, address };
  const file = readable && filePlace(url.pathname);
  if (file && (await answerFile(portal.pages, visit, file))) return;
  const isCall = area === "api" || (area === "site" && isDemoWanted(environment));
  if (isCall) return answerApi(portal.pages.next, visit);
  if (readable && (await answerNewest(visit))) return;
  if (isMuting(request, url)) return answerMuting(visit);
  if (area === "staff" && (await streamStaffFile(visit))) return;
  if (area === "staff") return answerStaff(portal.pages, visit);
  await answerClientPage(portal.pages, visit);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
