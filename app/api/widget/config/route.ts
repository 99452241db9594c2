import { readWidgetConfig } from "@/app/_domain/desks/read-widget-config";
import { Refusal } from "@/app/_domain/refusal";
import { configAnswer } from "@/app/_web/answer-config";
import { cacheable } from "@/app/_web/cacheable";
import { endpoint } from "@/app/_web/endpoint";
import { preflight } from "@/app/_web/preflight";
import { pathPart } from "@/app/_web/request-context";

export const OPTIONS = preflight("GET");

/** A desk's public look and rules, the same for everybody. */
export const GET = endpoint(async (call) => {
  const config = await readWidgetConfig(pathPart(call.request, 3));
  if (!config) throw new Refusal("desk_not_found");
  call.allowedOrigins = config.desk.allowedOrigins;
  return cacheable(call, configAnswer(config, call.request));
});
