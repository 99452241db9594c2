import { statfsSync } from "node:fs";
import { StartRefusal } from "./start-refusal";

const MEGABYTE = 1024 * 1024;

export function refuseFullDisk(dataDir: string, neededMegabytes: number): void {
  const { bavail, bsize } = statfsSync(dataDir);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  if (free >= neededMegabytes) return;
  throw new StartRefusal(
    `Only ${free} MB are free in ${dataDir}, and the database needs ${neededMegabytes} MB to start.`,
  );
}
