import { beginSession } from "@/app/_domain/clients/begin-session";
import { endSession } from "@/app/_domain/clients/end-session";
import { sessionInput } from "@/app/_domain/clients/session-input";
import { readDeskKeys } from "@/app/_domain/desks/desk-keys";
import { bearerToken } from "@/app/_web/bearer";
import { endpoint, endpointFor } from "@/app/_web/endpoint";
import { environment } from "@/app/_web/environment";
import { limitUses } from "@/app/_web/limit-uses";
import { preflight } from "@/app/_web/preflight";
import { pathPart } from "@/app/_web/request-context";
import type { SessionAnswer } from "@/app/_web/widget-answers";

/** As plain text too, for which a browser asks nobody first. */
const TYPES = ["text/plain", "application/json"];

export const OPTIONS = preflight("POST, DELETE");

/** A session for the person whom the embedding site speaks of. */
export const POST = endpointFor({ schema: sessionInput, types: TYPES }, async (input, call) => {
  const { request, headers, now } = call;
  await limitUses({ session_from_address: request.address });
  const desk = await readDeskKeys(pathPart(request, 3), now);
  call.allowedOrigins = desk.allowedOrigins;
  const begun = await beginSession({ desk, input, origin: headers.get("origin"), now });
  const body: SessionAnswer = {
    url: `${environment().APP_URL}/w/${begun.token}`,
    token: begun.token,
    verified: begun.verified,
    can_list: begun.canList,
    expires_at: begun.expiresAt.toISOString(),
  };
  return { status: 201, body };
});

/** Ends the session that the call carries. */
export const DELETE = endpoint(async (call) => {
  await endSession(bearerToken(call), call.now);
  return {};
});
