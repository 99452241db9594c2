import type { IncomingMessage } from "node:http";
import { FALLBACK } from "@/app/_domain/locales";
import type { Call } from "@/app/_web/endpoint";
import type { RequestContext } from "@/app/_web/request-context";
import { holderHere } from "./file-caller";
import { formPlace } from "./file-place";
import type { FormProblem } from "./form-parts";
import { withoutFiles } from "./form-with-files";

/**
 * The form that Next gets to see in the place of the one that was sent; its files are told of in
 * the request's context. Or why it cannot be read.
 */
export async function readForm(
  { request, address }: { request: IncomingMessage; address: string },
  context: RequestContext,
): Promise<IncomingMessage | FormProblem> {
  const place = formPlace(context.url.pathname);
  const taken = await withoutFiles(request, {
    address,
    holder: place && (() => holderHere({ place, request, call: callFor(context) })),
  });
  if (typeof taken === "string") return taken;
  context.files = taken.files;
  return taken.form;
}

function callFor(request: RequestContext): Call {
  const headers = new Headers();
  return { request, headers, now: new Date(), allowedOrigins: [], locale: FALLBACK };
}
