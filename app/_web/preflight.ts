import { readDeskPage } from "@/app/_domain/desks/read-desk-page";
import { preflightResponse } from "./cross-origin";
import { endpoint } from "./endpoint";
import { pathPart } from "./request-context";

/** Tells a browser which origins may call an address of a desk, and how. */
export function preflight(methods: string): (request: Request) => Promise<Response> {
  return endpoint(async (call) => {
    const desk = await readDeskPage(pathPart(call.request, 3));
    call.allowedOrigins = desk?.allowedOrigins ?? [];
    return preflightResponse(methods);
  });
}
