import { notFound } from "next/navigation";
import { z } from "zod";
import { type DeskSettings, readDeskSettings } from "@/app/_domain/desks/read-desk-settings";
import { Refusal } from "@/app/_domain/refusal";
import { listGroups } from "@/app/_domain/staff/groups";
import { listAssignees } from "@/app/_domain/tickets/list-assignees";
import { type Speech, speak } from "@/app/_i18n/translator";
import { requireRight } from "@/app/_web/staff-here";
import { OVERLAPS } from "./security-forms";

export interface DeskParams {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const query = z.object({
  done: z
    .enum(["saved", "created", "added", "archived", "restored", "reset"])
    .optional()
    .catch(undefined),
  at: z.string().optional().catch(undefined),
  overlap: z.enum(OVERLAPS).optional().catch(undefined),
});

interface DeskHere {
  speech: Speech;
  desk: DeskSettings;
  /** What has just been done, in words. */
  done: string | undefined;
  /** Another one after each success, so that a form is made anew and not after a failure. */
  showing: string;
  overlap: (typeof OVERLAPS)[number] | undefined;
}

/** The desk that the page is of; not found for whoever may not run desks. */
export async function deskHere({ params, searchParams }: DeskParams): Promise<DeskHere> {
  const { locale } = await requireRight("run_desks");
  const speech = speak(locale);
  const { done, at = "", overlap } = query.parse(await searchParams);
  const desk = await orNotFound(readDeskSettings((await params).token));
  return { speech, desk, done: done && speech.t(`staffDesks.done.${done}`), showing: at, overlap };
}

/** Who of the team can get the tickets of a desk, by id what they are called. */
export async function takersOf({ id }: Pick<DeskSettings, "id">) {
  const [people, groups] = await Promise.all([listAssignees(id), listGroups()]);
  return { people: namesById(people), groups: namesById(groups) };
}

function namesById(named: { id: string; name: string }[]): Record<string, string> {
  return Object.fromEntries(named.map(({ id, name }) => [id, name]));
}

/** What is not there has the page for it. */
export async function orNotFound<Found>(reading: Promise<Found>): Promise<Found> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Refusal && error.code.endsWith("_not_found")) notFound();
    throw error;
  }
}

/** Where a form leads that was done. */
export function donePath(path: string, done: string): string {
  return `/staff/desks/${path}?${new URLSearchParams({ done, at: Date.now().toString(36) })}`;
}
