import { cacheable } from "@/app/_web/cacheable";
import { endpoint } from "@/app/_web/endpoint";
import { environment } from "@/app/_web/environment";
import { openApiDocument } from "@/app/_web/openapi";

/** `/api/openapi.json`: what programs may ask, and what they are answered. */
export const GET = endpoint(async (call) =>
  cacheable(call, openApiDocument(environment().APP_URL)),
);
