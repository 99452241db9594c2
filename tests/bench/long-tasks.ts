import type { Browser, Page } from "@playwright/test";
import { z } from "zod";

const CATEGORIES = ["-*", "toplevel", "devtools.timeline", "__metadata"];

const traced = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      ts: z.number().default(0),
      dur: z.number().default(0),
      args: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
});

type TraceEvent = z.output<typeof traced>["traceEvents"][number];

/**
 * The longest task of the page's own thread in milliseconds, among those that run this script's
 * file and those after the page's `load`: what comes before is the page's own.
 */
export async function longestTask(
  browser: Browser,
  page: Page,
  options: { script: string; during: () => Promise<void> },
): Promise<number> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await options.during();
  const { traceEvents } = traced.parse(JSON.parse(String(await browser.stopTracing())));
  const load = traceEvents.find(({ name }) => name === "MarkLoad");
  if (!load) throw new Error("The page was never loaded");
  const own = traceEvents.filter(({ pid, tid }) => pid === load.pid && tid === load.tid);
  const runs = own.filter((event) => runsScript(event, options.script));
  const tasks = own.filter(({ name }) => name.endsWith("RunTask"));
  const counted = tasks.filter(
    (task) => task.ts > load.ts || runs.some((run) => within(run, task)),
  );
  return Math.max(0, ...counted.map(({ dur }) => dur)) / 1000;
}

function runsScript({ name, args }: TraceEvent, script: string): boolean {
  return name === "EvaluateScript" && JSON.stringify(args).includes(script);
}

function within(inner: TraceEvent, outer: TraceEvent): boolean {
  return inner.ts >= outer.ts && inner.ts + inner.dur <= outer.ts + outer.dur;
}
