import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { BlockList, isIP } from "node:net";
import type { Environment } from "@/app/_web/environment";
import { endWithText } from "../compress";
import type { PortalMetrics } from "./portal-metrics";

export const METRICS_PATH = "/metrics";

type Rules = Pick<Environment, "APP_URL" | "METRICS_TOKEN" | "TRUSTED_PROXY_HOPS">;

/** Whoever may not read them is answered as if nothing were there (decision 034). */
export function mayReadMetrics(request: IncomingMessage, rules: Rules): boolean {
  return isFromThisMachine(request, rules) || hasToken(request, rules.METRICS_TOKEN);
}

export async function answerMetrics(
  metrics: PortalMetrics,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const text = await metrics.text();
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Type", metrics.contentType);
  endWithText(request, response, text);
}

const OF_A_PROXY = /^(?:forwarded|via|x-forwarded-.*|x-real-ip)$/;

/**
 * A proxy on this machine asks from here as well, on behalf of anybody: where one may be, the
 * token alone is proof. The portal speaks no TLS, so behind https there is one.
 */
function isFromThisMachine(request: IncomingMessage, rules: Rules): boolean {
  if (rules.TRUSTED_PROXY_HOPS > 0 || rules.APP_URL.startsWith("https:")) return false;
  if (Object.keys(request.headers).some((name) => OF_A_PROXY.test(name))) return false;
  const { remoteAddress = "" } = request.socket;
  return isLoopback(remoteAddress) && isLoopback(hostOf(request));
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6");

function isLoopback(host: string): boolean {
  const family = isIP(host);
  if (family === 0) return host === "localhost";
  return LOOPBACK.check(host, family === 6 ? "ipv6" : "ipv4");
}

/** A page of another site can have its name lead to here, and asks by that name. */
function hostOf({ headers }: IncomingMessage): string {
  const url = `http://${headers.host}`;
  return URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, "") : "";
}

function hasToken({ headers }: IncomingMessage, token: string | undefined): boolean {
  const [, given] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? "") ?? [];
  if (!token || !given) return false;
  // Hashes have one length, and comparing them tells nothing of how much is right.
  return timingSafeEqual(hash(given), hash(token));
}

function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
