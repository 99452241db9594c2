import path from "node:path";
import type { Environment } from "@/app/_web/environment";

/** How APP_SECRET of this portal and that of a backup go together. */
export type SecretState = "fits" | "restored" | "differs";

interface Content {
  rows: number;
  tables: number;
  files: number | null;
  missing_files: number | null;
  damaged_files: number | null;
  seconds: number;
}

interface BackupFacts extends Content {
  file: string;
  bytes: number;
  secret_included: boolean;
}

export function backupText(facts: BackupFacts, { APP_SECRET, DATA_DIR }: Environment): string {
  const { file, bytes, secret_included, missing_files, damaged_files } = facts;
  const lines = [`Written: ${file} (${sizeOf(bytes)}), ${contentOf(facts)}`];
  if (missing_files) {
    lines.push(`The storage lacks ${missing_files} of the files: attachments check names them`);
  }
  if (damaged_files) {
    lines.push(
      `${damaged_files} of the files are not what was once received; they are in it as they are`,
    );
  }
  const place = APP_SECRET ? "the variable" : path.join(DATA_DIR, "app-secret");
  lines.push(
    secret_included
      ? "APP_SECRET is in it: whoever has this file can act as the portal"
      : `APP_SECRET is not in it (${place}): keep it too, for links, keys and second factors need it`,
  );
  return lines.join("\n");
}

interface RestoreFacts extends Content {
  made_at: string;
  migrations_added: number;
  webhooks_switched_off: number;
  secret: SecretState;
}

export function restoreText(
  facts: RestoreFacts,
  { replace, environment }: { replace: boolean; environment: Environment },
): string {
  const { made_at, migrations_added, webhooks_switched_off: hooks, missing_files } = facts;
  const lines = [`Restored as it was at ${made_at}: ${contentOf(facts)}`];
  if (migrations_added > 0) lines.push(`Brought up to date by ${migrations_added} migrations`);
  lines.push("Mail is paused: `mail status` tells what waits, `mail resume` sends it");
  if (hooks > 0) lines.push(`Webhooks are switched off (${hooks}): switch them on in /staff`);
  lines.push("Everybody of the team signs in again");
  if (facts.files === null) lines.push("Its files are not in it: `attachments check` names them");
  if (missing_files) lines.push(`${missing_files} files were missing already when it was made`);
  if (replace)
    lines.push("Files of before: `attachments check --remove` removes what nobody names");
  return [...lines, ...secretLines(facts.secret, environment)].join("\n");
}

function secretLines(state: SecretState, { APP_SECRET, DATA_DIR }: Environment): string[] {
  if (state === "fits") return [];
  const place = path.join(DATA_DIR, "app-secret");
  if (state === "restored") {
    return [`APP_SECRET came with it and is in ${place}; a portal that runs must be restarted`];
  }
  const way = APP_SECRET ? "set APP_SECRET to it" : `put it into ${place}`;
  return [
    "WARNING: the backup was made with another APP_SECRET. Until the portal has that one, links in",
    `mails open nothing and keys of desks and second factors do not work: ${way} and restart`,
  ];
}

function contentOf({ rows, tables, files, seconds }: Content): string {
  const ofFiles = files === null ? "no files" : `${files} ${files === 1 ? "file" : "files"}`;
  return `${rows} rows of ${tables} tables, ${ofFiles}, in ${seconds} s`;
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
