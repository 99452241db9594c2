import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { z } from "zod";
import type { Manifest } from "@/app/_domain/backup/manifest";
import { type Restored, restoreBackup } from "@/app/_domain/backup/restore-backup";
import { writeBackup } from "@/app/_domain/backup/write-backup";
import type { Environment } from "@/app/_web/environment";
import { replaceSecret } from "../app-secret-file";
import { MIGRATIONS, ROOT } from "../places";
import { action } from "./action";
import type { Answer, Facts } from "./answer";
import { backupText, restoreText, type SecretState } from "./backup-texts";

const written = z.object({
  to: z.string().min(1).default("."),
  withoutFiles: z.boolean().default(false),
  withSecret: z.boolean().default(false),
});

const restored = z.object({ file: z.string().min(1), replace: z.boolean().default(false) });

export function addBackupCommands(portal: Command): void {
  portal
    .command("backup")
    .description("writes all that the portal holds into one file, while it runs or not")
    .option("--to <file>", "a new file, or a directory; portal-<date>-<time>.tar without it")
    .option("--without-files", "the database alone")
    .option("--with-secret", "with APP_SECRET; whoever has the file can then sign as the portal")
    .option("--json", "for scripts")
    .action(action(written, backup));
  portal
    .command("restore <file>")
    .description("fills an empty portal from a backup; mail is paused then")
    .option("--replace", "removes what the portal holds so far")
    .option("--json", "for scripts")
    .action(action(restored, restore));
}

async function backup(
  { to, withoutFiles, withSecret }: z.output<typeof written>,
  environment: Environment,
  signal: AbortSignal,
): Promise<Answer> {
  const now = new Date();
  const file = await placeOf(pathFrom(environment, to), now);
  const version = await ownVersion();
  const wanted = { file, withFiles: !withoutFiles, withSecret, version, now, signal };
  const { size, ...manifest } = await writeBackup(wanted);
  const facts = {
    file,
    bytes: size,
    ...contentOf(manifest),
    secret_included: withSecret,
    seconds: secondsSince(now),
  };
  return { facts, text: backupText(facts, environment) };
}

async function restore(
  { file: given, replace }: z.output<typeof restored>,
  environment: Environment,
  signal: AbortSignal,
): Promise<Answer> {
  const now = new Date();
  const file = pathFrom(environment, given);
  const done = await restoreBackup({ file, replace, migrations: MIGRATIONS, now, signal });
  const facts = {
    file,
    made_at: done.manifest.made_at,
    ...contentOf(done.manifest),
    migrations_added: done.upgradedBy,
    mail_paused: true,
    webhooks_switched_off: done.webhooksSwitchedOff,
    secret: await settleSecret(done, environment),
    seconds: secondsSince(now),
  };
  return { facts, text: restoreText(facts, { replace, environment }) };
}

/** Only a secret that the portal made for itself is its own to replace. */
async function settleSecret(
  { secret, secretFits }: Restored,
  { APP_SECRET, DATA_DIR }: Environment,
): Promise<SecretState> {
  if (secretFits) return "fits";
  if (secret === undefined || APP_SECRET) return "differs";
  await replaceSecret(DATA_DIR, secret);
  return "restored";
}

function contentOf({ tables, files }: Manifest) {
  return {
    tables: tables.length,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    files: files?.count ?? null,
    file_bytes: files?.bytes ?? null,
    missing_files: files?.missing ?? null,
    damaged_files: files?.damaged ?? null,
  } satisfies Facts;
}

function pathFrom({ STARTED_IN = "." }: Environment, given: string): string {
  return path.resolve(STARTED_IN, given);
}

/** In a directory, a name of its own. */
async function placeOf(place: string, now: Date): Promise<string> {
  const found = await stat(place).catch(() => undefined);
  if (!found?.isDirectory()) return place;
  const [day, time = ""] = now.toISOString().slice(0, 19).split("T");
  return path.join(place, `portal-${day}-${time.replaceAll(":", "")}.tar`);
}

async function ownVersion(): Promise<string> {
  const text = await readFile(path.join(ROOT, "package.json"), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

function secondsSince(then: Date): number {
  return Math.round((Date.now() - then.getTime()) / 100) / 10;
}
