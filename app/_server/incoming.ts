import type { IncomingMessage } from "node:http";
import { LIMITS } from "@/app/_domain/limits";
import type { Problem } from "@/app/_ui/problem-page";

/** The texts of a form, and the whole of one that brings no files. */
export const LARGEST_FORM = 1024 * 1024;
/** With ten files of the largest size. */
export const LARGEST_FILE_FORM = LIMITS.files * LIMITS.fileBytes + LARGEST_FORM;

/** Headers by which a request could steer Next or pose as one that passed a proxy. */
const NOT_FROM_OUTSIDE =
  /^(x-forwarded-|forwarded$|x-middleware-|x-nextjs-|x-matched-path$|x-invoke-|x-action-|next-|rsc$)/;

/** The same where Next's own runtime in the browser has something to say to Next. */
const FORGED = /^(x-forwarded-|forwarded$|x-middleware-|x-matched-path$|x-invoke-)/;

export function dropForeignHeaders(request: IncomingMessage): void {
  dropHeaders(request, NOT_FROM_OUTSIDE);
}

export function dropForgedHeaders(request: IncomingMessage): void {
  dropHeaders(request, FORGED);
}

function dropHeaders(request: IncomingMessage, which: RegExp): void {
  for (const name of Object.keys(request.headers)) {
    if (which.test(name)) delete request.headers[name];
  }
}

/** The address asked for, or nothing where it cannot be read. */
export function requestUrl(request: IncomingMessage, base: string): URL | undefined {
  const target = request.url ?? "/";
  if (!target.startsWith("/")) return undefined;
  try {
    const url = new URL(`${base}${target.replace(/^\/+/, "/")}`);
    decodeURIComponent(url.pathname);
    return url;
  } catch {
    return undefined;
  }
}

/** Why a request to a client page is not even shown to it. */
export function objectionTo(
  request: IncomingMessage,
  origins: { own: string },
): Problem | undefined {
  if (request.method === "GET" || request.method === "HEAD") return undefined;
  if (request.method !== "POST") return "notAllowed";
  if (!/^multipart\/form-data\s*;/i.test(request.headers["content-type"] ?? "")) {
    return "unreadable";
  }
  if (Number(request.headers["content-length"] ?? 0) > LARGEST_FILE_FORM) return "tooLarge";
  return isFromHere(request, origins.own) ? undefined : "foreignForm";
}

/**
 * A form is taken from our own pages only. "null" is what privacy settings send; there is no
 * cookie on these pages that a foreign form could ride on, so it is let in.
 */
export function isFromHere(request: IncomingMessage, own: string): boolean {
  const origin = request.headers.origin;
  if (origin === undefined || origin === "null" || origin === own) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
}
