import type { IncomingMessage, ServerResponse } from "node:http";
import { Counter, Histogram, type Registry } from "prom-client";
import { routeName } from "./route-name";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
/** In seconds: a page takes some milliseconds, ten files over a slow line take minutes. */
const BUCKETS = [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120];

export type CountRequest = (
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
) => void;

/** Counts each request when its answer is over, or when whoever asked has gone. */
export function requestMetrics(registry: Registry): CountRequest {
  const requests = new Counter({
    name: "portal_http_requests_total",
    help: "Requests by what was asked for, method and class of status.",
    labelNames: ["route", "method", "status"],
    registers: [registry],
  });
  const durations = new Histogram({
    name: "portal_http_request_duration_seconds",
    help: "From a request's head to the end of its answer, but for streams of news.",
    labelNames: ["route", "method"],
    buckets: BUCKETS,
    registers: [registry],
  });

  return (request, response, pathname) => {
    const begun = performance.now();
    const method = methodName(request.method);
    response.once("close", () => {
      const route = routeName(pathname);
      requests.inc({ route, method, status: statusClass(response) });
      if (route === "live") return;
      durations.observe({ route, method }, (performance.now() - begun) / 1000);
    });
  };
}

function methodName(method = ""): string {
  return METHODS.has(method) ? method : "other";
}

function statusClass({ headersSent, statusCode }: ServerResponse): string {
  return headersSent ? `${Math.floor(statusCode / 100)}xx` : "aborted";
}
