import { database } from "@/prisma/client";
import type { Desk } from "@/prisma/generated/client";
import { type CategorySettings, listCategorySettings } from "../desks/category-settings";
import { updateDesk } from "../desks/desk";
import { type DeskSettings, readDeskSettings } from "../desks/read-desk-settings";
import { Refusal } from "../refusal";
import { seesDesk, type TeamActor } from "../tickets/staff";
import { withoutUndefined } from "../without-undefined";
import type { ProgramDeskChange } from "./program-input";

/** Those that the program reaches, in their order. */
export async function desksOfProgram({ deskIds }: TeamActor): Promise<Desk[]> {
  return database().prisma.desk.findMany({
    where: deskIds === null ? {} : { id: { in: deskIds } },
    orderBy: [{ position: "asc" }, { createdAt: "asc" }],
  });
}

/** One of them; somebody else's is as unknown as none. */
export async function deskOfProgram(
  actor: TeamActor,
  token: string,
): Promise<{ desk: DeskSettings; categories: CategorySettings[] }> {
  const desk = await readDeskSettings(token);
  if (!seesDesk(actor, desk.id)) throw new Refusal("desk_not_found");
  return { desk, categories: await listCategorySettings(token) };
}

export async function changeDeskForProgram(options: {
  actor: TeamActor;
  token: string;
  change: ProgramDeskChange;
  now: Date;
}): Promise<void> {
  const { actor, token, change, now } = options;
  await deskOfProgram(actor, token);
  const { help_text: helpText, widget_layout: widgetLayout, ...same } = change;
  const { show_rules: showRules, hide_rules: hideRules, ...rest } = same;
  const fields = withoutUndefined({ ...rest, helpText, widgetLayout, showRules, hideRules });
  await updateDesk(token, fields, { by: actor, now });
}
