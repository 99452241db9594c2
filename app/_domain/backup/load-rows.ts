import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { BackupRefusal } from "./backup-refusal";
import { withBareTables } from "./bare-tables";
import { named } from "./copy-rows";
import { type BackedUpTable, type Manifest, tableOfEntry } from "./manifest";
import { readTar } from "./read-tar";

interface Loading {
  client: PoolClient;
  file: string;
  tables: Manifest["tables"];
  signal: AbortSignal;
}

/** Copies the rows of a backup into empty tables of the schema that statements find first. */
export async function loadRows({ client, file, tables, signal }: Loading): Promise<void> {
  const waiting = new Map(tables.map((table) => [table.name, table]));
  const names = [...waiting.keys()];
  await withBareTables(client, names, async () => {
    for await (const { name, content } of readTar(file, signal)) {
      if (waiting.size === 0) break;
      const table = waiting.get(tableOfEntry(name) ?? "");
      if (!table) continue;
      await loadTable(table, { client, content, signal });
      waiting.delete(table.name);
    }
  });
}

async function loadTable(
  { name, columns, rows }: BackedUpTable,
  {
    client,
    content,
    signal,
  }: Pick<Loading, "client" | "signal"> & { content: NodeJS.ReadableStream },
): Promise<void> {
  const copy = client.query(copyFrom(`copy ${named(name, columns)} from stdin`));
  await pipeline(content, createGunzip(), copy, { signal });
  if (copy.rowCount !== rows) {
    throw new BackupRefusal(`The backup should hold ${rows} rows of ${name}, not ${copy.rowCount}`);
  }
}
