import type { PortalProcess } from "./portal-process";

export type Step = () => Promise<void>;

export interface Figure {
  name: string;
  /** Milliseconds of the portal's CPU for one request. */
  cpu: number;
  perSecond: number;
  /** CPU as a multiple of the first step's. */
  ratio: number;
}

const CONNECTIONS = 8;
const WARM_UP = 1_500;
const ROUND = 400;
const ROUNDS = 7;

/**
 * All steps hot, then in turn, round by round, so that a machine that slows down slows all of
 * them; each figure is the median of its rounds.
 */
export async function measure(
  portal: PortalProcess,
  steps: Record<string, Step>,
): Promise<Figure[]> {
  for (const step of Object.values(steps)) await repeat(step, WARM_UP);
  const rounds: Record<string, { cpu: number; perSecond: number }[]> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, step] of Object.entries(steps)) {
      rounds[name] = [...(rounds[name] ?? []), await oneRound(portal, step)];
    }
  }
  const figures = Object.entries(rounds).map(([name, all]) => ({
    name,
    cpu: median(all.map(({ cpu }) => cpu)),
    perSecond: median(all.map(({ perSecond }) => perSecond)),
  }));
  const base = figures[0]?.cpu ?? 1;
  return figures.map((figure) => ({ ...figure, ratio: figure.cpu / base }));
}

async function oneRound(portal: PortalProcess, step: Step) {
  const cpu = await portal.cpu();
  const start = performance.now();
  await repeat(step, ROUND);
  const seconds = (performance.now() - start) / 1000;
  return { cpu: ((await portal.cpu()) - cpu) / ROUND, perSecond: ROUND / seconds };
}

async function repeat(step: Step, times: number): Promise<void> {
  let begun = 0;
  async function worker(): Promise<void> {
    while (begun < times) {
      begun += 1;
      await step();
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
