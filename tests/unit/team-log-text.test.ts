import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { LOCALES } from "@/app/_domain/locales";
import type { LogEntry } from "@/app/_domain/staff/team-log";
import { speak } from "@/app/_i18n/translator";
import { logText } from "@/app/_ui/staff/team-log-text";

function text(kind: string, details: LogEntry["details"] = {}): string {
  const made = { id: "1", side: "team", actorName: "Mara", createdAt: new Date() } as const;
  return logText(speak("en"), { ...made, desk: "Lamps", kind, details });
}

/** What rooms other than that of the tickets write down, by what their sources name. */
const KINDS = ["staff", "desks", "clients", "webhooks"]
  .flatMap((room) => readdirSync(`app/_domain/${room}`).map((file) => path.join(room, file)))
  .map((file) => readFileSync(`app/_domain/${file}`, "utf8"))
  .flatMap((source) => [
    ...source.matchAll(
      /"((?:staff|invitation|group|desk|reset_link|client|address|webhook)_[a-z_]+)"/g,
    ),
  ])
  .map(([, kind = ""]) => kind)
  .filter((kind) =>
    /_(?:created|joined|invited|revoked|changed|(?:de|re)activated)$|_made$|_renamed$|_deleted$|_shown$|_erased$|_renewed$/.test(
      kind,
    ),
  );

const OTHERS = ["file_infected", "webhook_switched_off", "api_token_made", "api_token_revoked"];

test.each([...new Set(KINDS), ...OTHERS])("%s has words in every language", (kind) => {
  expect(LOCALES.map((locale) => logText(speak(locale), entry(kind)))).not.toContain(kind);
});

function entry(kind: string): LogEntry {
  const made = { id: "1", side: "system", actorName: null, createdAt: new Date() } as const;
  return { ...made, desk: "Lamps", kind, details: {} };
}

test("the kinds are found", () => {
  expect(KINDS).toEqual(
    expect.arrayContaining(["staff_invited", "group_renamed", "desk_changed", "client_erased"]),
  );
});

test("a kind without words is shown by its name", () => {
  expect(text("moon_painted")).toBe("moon_painted");
});

test.each([
  [
    "staff_role_changed",
    { name: "Tom", from: "agent", to: "admin" },
    "Role of Tom: “Admin” instead of “Agent”",
  ],
  [
    "staff_desks_changed",
    { name: "Tom", from: null, to: ["Lamps", "Locks"] },
    "Desks whose tickets Tom sees: Lamps and Locks",
  ],
  [
    "staff_desks_changed",
    { name: "Tom", from: [], to: null },
    "Desks whose tickets Tom sees: All desks",
  ],
  [
    "staff_desks_changed",
    { name: "Tom", from: null, to: [] },
    "Desks whose tickets Tom sees: No desk",
  ],
  ["group_members_changed", { name: "Bulbs", to: [] }, "Members of the group “Bulbs”: nobody"],
  [
    "desk_changed",
    { changes: { name: {}, color: {}, moon: {} } },
    "Settings of “Lamps” changed: Name, Colour, and moon",
  ],
  ["desk_changed", { changes: { secretKey: {} } }, "New secret key made for “Lamps”"],
  ["desk_changed", { category: "faults", added: true }, "Category “faults” added on “Lamps”"],
  [
    "desk_changed",
    { category: "faults", archived: false },
    "Category “faults” offered again on “Lamps”",
  ],
  ["desk_changed", { categoryOrder: ["a"] }, "Order of the categories changed on “Lamps”"],
  ["client_erased", { tickets: 1 }, "Client of “Lamps” erased: 1 ticket"],
])("%s with %j reads well", (kind, details, said) => {
  expect(text(kind, details)).toBe(said);
});

test("a restore is told with the time of the backup", () => {
  const said = text("backup_restored", { madeAt: "2026-11-23T14:05:00Z" });
  expect(said).toMatch(/^Restored from a backup: November 23, 2026 at 2:05\sPM UTC$/);
});
