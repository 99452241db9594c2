import { rows } from "@/prisma/client";
import type { WidgetLayout } from "@/prisma/generated/enums";
import { isDeskToken } from "./desk-token";
import { DESK_PAGE_FIELDS, type DeskPage } from "./read-desk-page";

/** What a site's page must know of a desk before anybody opens the widget. */
export interface WidgetConfig {
  desk: DeskPage;
  color: string;
  layout: WidgetLayout;
  showRules: string[];
  hideRules: string[];
}

const CONFIG = {
  name: "widget_config",
  text: `
    select json_build_object(${DESK_PAGE_FIELDS}) as desk, d.color, d.widget_layout as layout,
      d.show_rules as "showRules", d.hide_rules as "hideRules"
    from desks d where d.token = $1`,
};

export async function readWidgetConfig(deskToken: string): Promise<WidgetConfig | undefined> {
  if (!isDeskToken(deskToken)) return undefined;
  const [config] = await rows<WidgetConfig>(CONFIG, [deskToken]);
  return config;
}
