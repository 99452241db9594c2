import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { scannerPlace } from "@/app/_domain/attachments/scanner-place";
import { BadEnvironment, environment, readEnvironment } from "@/app/_web/environment";

const NAMES = [
  "NODE_ENV",
  "PORT",
  "HOST",
  "APP_URL",
  "DATABASE_URL",
  "DATA_DIR",
  "APP_SECRET",
  "STORAGE_URL",
  "CLAMAV_URL",
  "SMTP_URL",
  "INBOUND_URL",
  "MAIL_FROM",
  "METRICS_TOKEN",
  "TRUSTED_PROXY_HOPS",
  "RATE_LIMITS",
  "DEMO",
  "WEBHOOK_PRIVATE_ADDRESSES",
];
const SECRET = "0123456789abcdef0123456789abcdef";

beforeEach(() => {
  // An empty variable counts as one that is not there.
  for (const name of NAMES) vi.stubEnv(name, "");
});
afterEach(() => {
  vi.unstubAllEnvs();
  globalThis.portalEnvironment = undefined;
});

function read(variables: Record<string, string>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  return readEnvironment();
}

function complaintAbout(variables: Record<string, string>): string {
  try {
    read(variables);
  } catch (error) {
    if (error instanceof BadEnvironment) return error.message;
    throw error;
  }
  return "";
}

describe("a bad value", () => {
  test.each([
    ["NODE_ENV", "staging"],
    ["PORT", "eighty"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "3000.5"],
    ["PORT", "-3000"],
    ["APP_URL", "help.example.com"],
    ["APP_URL", "ftp://help.example.com"],
    ["APP_URL", "https://help.example.com/?q=1"],
    ["APP_URL", "https://help.example.com/#top"],
    ["APP_URL", "https://help.example.com/help"],
    ["DATABASE_URL", "mysql://root:hunter2@db/portal"],
    ["DATABASE_URL", "hunter2"],
    ["APP_SECRET", "hunter2"],
    ["APP_SECRET", "a".repeat(31)],
    ["STORAGE_URL", "/var/files"],
    ["STORAGE_URL", "file:files"],
    ["STORAGE_URL", "file://hunter2/files"],
    ["STORAGE_URL", "s3://"],
    ["STORAGE_URL", "s3://key:hunter2@files?endpoint=files.example.com"],
    ["CLAMAV_URL", "scanner:3310"],
    ["CLAMAV_URL", "tcp://scanner:3310"],
    ["CLAMAV_URL", "clamd://"],
    ["CLAMAV_URL", "clamd:///"],
    ["CLAMAV_URL", "clamd:///%ff"],
    ["CLAMAV_URL", "clamd://scanner:99999"],
    ["CLAMAV_URL", "clamd://scanner/socket"],
    ["CLAMAV_URL", "clamd://user:hunter2@scanner"],
    ["SMTP_URL", "https://mail.example.com"],
    ["SMTP_URL", "mail.example.com"],
    ["SMTP_URL", "smtp://mail.example.com?tls=no"],
    ["SMTP_URL", "smtp://mail.example.com?tls=required&pool=1"],
    ["INBOUND_URL", "imaps://mail.example.com"],
    ["INBOUND_URL", "imaps://robot:pw@mail.example.com?tls=never"],
    ["MAIL_FROM", "Support"],
    ["MAIL_FROM", "Support <one@example.com, two@example.com>"],
    ["METRICS_TOKEN", "hunter2"],
    ["METRICS_TOKEN", "a".repeat(15)],
    ["METRICS_TOKEN", "a token with spaces in it"],
    ["TRUSTED_PROXY_HOPS", "one"],
    ["TRUSTED_PROXY_HOPS", "-1"],
    ["TRUSTED_PROXY_HOPS", "11"],
    ["TRUSTED_PROXY_HOPS", "1.5"],
    ["RATE_LIMITS", "sometimes"],
    ["RATE_LIMITS", "ON"],
    ["DEMO", "yes"],
    ["WEBHOOK_PRIVATE_ADDRESSES", "true"],
  ])("of %s is refused in a line that names it: %s", (name, value) => {
    expect(complaintAbout({ [name]: value })).toMatch(new RegExp(`^${name}: \\S[^\\n]*$`));
  });

  test.each([
    ["NODE_ENV", "hunter2"],
    ["PORT", "hunter2"],
    ["APP_URL", "ftp://user:hunter2@help.example.com"],
    ["DATABASE_URL", "mysql://root:hunter2@db/portal"],
    ["APP_SECRET", "hunter2"],
    ["SMTP_URL", "imap://user:hunter2@mail.example.com"],
    ["SMTP_URL", "smtp://user:hunter2@mail.example.com?tls=maybe"],
    ["INBOUND_URL", "imaps://robot:hunter2@mail.example.com"],
    ["METRICS_TOKEN", "hunter2"],
    ["TRUSTED_PROXY_HOPS", "hunter2"],
    ["RATE_LIMITS", "hunter2"],
    ["DEMO", "hunter2"],
  ])("of %s is not repeated", (name, value) => {
    expect(complaintAbout({ [name]: value })).not.toContain("hunter2");
  });

  test("of several variables is told in a line for each", () => {
    const complaint = complaintAbout({ PORT: "eighty", DEMO: "yes", RATE_LIMITS: "no" });
    expect(complaint.split("\n").map((line) => line.split(":")[0])).toEqual([
      "PORT",
      "RATE_LIMITS",
      "DEMO",
    ]);
  });
});

describe("the secret", () => {
  test("must be given when the database is not the embedded one", () => {
    expect(complaintAbout({ DATABASE_URL: "postgres://db/portal" })).toMatch(/^APP_SECRET: /);
  });

  test("may be missing with the embedded database", () => {
    expect(read({}).APP_SECRET).toBeUndefined();
  });

  test("is measured in bytes", () => {
    expect(read({ APP_SECRET: "ż".repeat(16) }).APP_SECRET).toBe("ż".repeat(16));
  });
});

describe("the virus scanner", () => {
  test.each([
    ["clamd://scanner", { host: "scanner", port: 3310 }],
    ["clamd://[::1]:3311", { host: "::1", port: 3311 }],
    ["clamd:///run/clamav/clamd.ctl", { path: "/run/clamav/clamd.ctl" }],
  ])("is found at %s", (CLAMAV_URL, place) => {
    expect(scannerPlace(read({ CLAMAV_URL }).CLAMAV_URL ?? "")).toEqual(place);
  });
});

describe("the mail server", () => {
  test("needs a sender", () => {
    const complaint = complaintAbout({ SMTP_URL: "smtp://user:hunter2@mail.example.com" });
    expect(complaint).toBe("MAIL_FROM: must be set when SMTP_URL is");
  });

  test.each([
    ["help@example.com", { name: "", address: "help@example.com" }],
    ["Support <Help@example.com>", { name: "Support", address: "help@example.com" }],
    ['"Lamps, Ltd" <help@example.com>', { name: "Lamps, Ltd", address: "help@example.com" }],
  ])("sends as %s", (MAIL_FROM, sender) => {
    expect(read({ SMTP_URL: "smtps://mail.example.com", MAIL_FROM }).MAIL_FROM).toEqual(sender);
  });
});

describe("what holds when nothing is said", () => {
  test.each([
    ["NODE_ENV", "production"],
    ["PORT", 3000],
    ["HOST", undefined],
    ["APP_URL", "http://localhost:3000"],
    ["DATABASE_URL", undefined],
    ["DATA_DIR", path.resolve(".data")],
    ["SMTP_URL", undefined],
    ["MAIL_FROM", undefined],
    ["TRUSTED_PROXY_HOPS", 0],
    ["RATE_LIMITS", "on"],
    ["DEMO", undefined],
    ["WEBHOOK_PRIVATE_ADDRESSES", "off"],
  ] as const)("%s is %s", (name, value) => {
    expect(read({})[name]).toBe(value);
  });
});

describe("a good value", () => {
  test("of PORT is in the address when no other is said", () => {
    expect(read({ PORT: "8080" }).APP_URL).toBe("http://localhost:8080");
  });

  test("of APP_URL loses its last slash", () => {
    expect(read({ APP_URL: "https://help.example.com/" }).APP_URL).toBe("https://help.example.com");
  });

  test("of DATA_DIR becomes absolute", () => {
    expect(read({ DATA_DIR: "elsewhere" }).DATA_DIR).toBe(path.resolve("elsewhere"));
  });

  test.each(["postgres://u:p@db:5432/portal", "postgresql://db/portal?sslmode=require"])(
    "of DATABASE_URL is kept as it is: %s",
    (url) => {
      expect(read({ DATABASE_URL: url, APP_SECRET: SECRET }).DATABASE_URL).toBe(url);
    },
  );

  test("is told to whoever asks later", () => {
    read({ PORT: "8080" });
    expect(environment().PORT).toBe(8080);
  });
});

test("asking before the start has read the environment is a mistake of ours", () => {
  expect(() => environment()).toThrow("was not read at start");
});
