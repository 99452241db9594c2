import type { IncomingMessage } from "node:http";
import { FALLBACK } from "@/app/_domain/locales";
import { Refusal } from "@/app/_domain/refusal";
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
    holder: async () => {
      if (!place) throw new Refusal("files_not_allowed");
      const headers = new Headers();
      const now = new Date();
      const call = { request: context, headers, now, allowedOrigins: [], locale: FALLBACK };
      return holderHere({ place, request, call });
    },
  });
  if (typeof taken === "string") return taken;
  context.files = taken.files;
  return taken.form;
}
