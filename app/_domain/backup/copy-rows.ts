import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { escapeIdentifier, type PoolClient } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type BackedUpTable, tableEntry } from "./manifest";
import type { TableColumns } from "./table-columns";
import type { Add } from "./write-tar";

/** Saves nearly what the usual level does, in half its time. */
const LEVEL = 3;

interface Copying {
  client: PoolClient;
  /** Written over; a tar wants to know a size before the bytes. */
  draft: string;
  signal: AbortSignal;
}

/** Puts all rows of a table into the tar. */
export async function addTable(
  { table: name, columns }: TableColumns,
  { add, ...copying }: Copying & { add: Add },
): Promise<BackedUpTable> {
  const { client, draft, signal } = copying;
  const copy = client.query(copyTo(`copy ${named(name, columns)} to stdout`));
  const file = createWriteStream(draft, { mode: 0o600 });
  await pipeline(copy, createGzip({ level: LEVEL }), file, { signal });
  const { size } = await stat(draft);
  const content = createReadStream(draft);
  const sha256 = await add({ name: tableEntry(name), size, content });
  return { name, columns, rows: copy.rowCount, sha256 };
}

/** A table and its columns as a statement names them. */
export function named(table: string, columns: string[]): string {
  return `${escapeIdentifier(table)} (${columns.map(escapeIdentifier).join(", ")})`;
}

/** Writes down what a query answers, a line a row, its values between tabs. */
export async function copyLines(query: string, { client, draft, signal }: Copying): Promise<void> {
  const file = createWriteStream(draft, { mode: 0o600 });
  await pipeline(client.query(copyTo(`copy (${query}) to stdout`)), file, { signal });
}
