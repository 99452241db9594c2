import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

interface Locked {
  version?: string;
  resolved?: string;
}

const LOCKFILE = readFileSync("package-lock.json", "utf8");
const PACKAGES: Record<string, Locked> = JSON.parse(LOCKFILE).packages;

/** Below these a hole is known that reaches us. */
const FLOORS = [
  ["next", "16.3.3"],
  ["react", "19.2.6"],
  ["react-dom", "19.2.6"],
  ["better-auth", "1.6.14"],
  ["next-intl", "4.9.1"],
  ["nodemailer", "9.1.1"],
] as const;

function versionsOf(name: string): string[] {
  return Object.entries(PACKAGES)
    .filter(([place]) => place.endsWith(`node_modules/${name}`))
    .map(([, { version = "" }]) => version);
}

/** The parts of a version as numbers; one that comes before its release counts as lower. */
function isBelow(version: string, floor: string): boolean {
  if (version.split("-")[0] === floor) return version !== floor;
  const [own, least] = [version, floor].map((text) => text.split(/[.-]/).map(Number));
  const different = [0, 1, 2].find((part) => own?.[part] !== least?.[part]) ?? 0;
  return !((own?.[different] ?? 0) >= (least?.[different] ?? 0));
}

describe("floors for safety", () => {
  test.each(FLOORS)("every %s in the lockfile is %s or later", (name, floor) => {
    expect(versionsOf(name).filter((version) => isBelow(version, floor))).toEqual([]);
  });

  test.each(["next", "react", "react-dom", "next-intl"])("%s is in the lockfile", (name) => {
    expect(versionsOf(name)).not.toEqual([]);
  });

  test.each([
    ["16.3.2", true],
    ["16.3.3-canary.1", true],
    ["15.9.9", true],
    ["16.3.3", false],
    ["16.10.0", false],
    ["17.0.0", false],
  ])("%s counts as below 16.3.3: %s", (version, below) => {
    expect(isBelow(version, "16.3.3")).toBe(below);
  });
});

test("the lockfile names no registry, so that every newcomer's own is asked", () => {
  const hosts = [...LOCKFILE.matchAll(/"resolved": "(?:https?|git\+\w+):\/\/([^/"]+)/g)].map(
    ([, host]) => host,
  );
  expect([...new Set(hosts)]).toEqual([]);
});

test("the lockfile holds a sum for everything that is downloaded", () => {
  const unchecked = Object.entries(PACKAGES).filter(
    ([place, locked]) => place !== "" && !("integrity" in locked) && !("link" in locked),
  );
  expect(unchecked.map(([place]) => place)).toEqual([]);
});
