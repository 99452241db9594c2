import type { PoolClient } from "pg";
import { migrationText } from "@/prisma/migrate";
import { BACKED_UP } from "./backed-up-tables";
import { withBareTables } from "./bare-tables";
import { named } from "./copy-rows";
import { tableColumns } from "./table-columns";

/** Beside the portal's own, for the length of the transaction. */
const ASIDE = "portal_restore";

/**
 * Loads a backup that lacks some migrations the way an upgrade would have gone: into tables as they
 * were then, which the missing migrations make what they are now, data included. Only then are
 * the rows taken over.
 */
export async function loadOlder(
  client: PoolClient,
  options: { before: string[]; missing: string[]; migrations: string; load: () => Promise<void> },
): Promise<void> {
  const { before, missing, migrations, load } = options;
  const { rows } = await client.query<{ own: string }>("select current_schema() as own");
  const own = rows[0]?.own ?? "public";
  const apply = async (names: string[]) => {
    for (const name of names) await client.query(await migrationText(name, migrations));
  };
  await client.query(`create schema ${ASIDE}`);
  await client.query(`set local search_path to ${ASIDE}`);
  await apply(before);
  await load();
  await apply(missing);
  await client.query(`set local search_path to ${own}`);
  await takeOver(client);
  await client.query("set local client_min_messages to warning");
  await client.query(`drop schema ${ASIDE} cascade`);
}

/** By way of text, for the types of words are two with one name. */
async function takeOver(client: PoolClient): Promise<void> {
  const tables = await tableColumns(client, BACKED_UP);
  await withBareTables(client, BACKED_UP, async () => {
    for (const { table, columns, types } of tables) {
      const values = columns.map((column, place) => `"${column}"::text::${types[place]}`);
      await client.query(
        `insert into ${named(table, columns)} select ${values.join(", ")} from ${ASIDE}."${table}"`,
      );
    }
  });
}
