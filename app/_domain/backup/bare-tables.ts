import { type ClientBase, escapeIdentifier } from "pg";

const REFERENCES = `
  select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as rule
  from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
    and conrelid = any ($1::regclass[])
  order by 1, 2`;

interface Reference {
  table: string;
  name: string;
  rule: string;
}

const SEQUENCES = `
  select c.relname as "table", a.attname as "column",
    pg_get_serial_sequence(c.oid::regclass::text, a.attname) as sequence
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.oid = any ($1::regclass[]) and a.attnum > 0 and not a.attisdropped
    and pg_get_serial_sequence(c.oid::regclass::text, a.attname) is not null`;

interface Sequence {
  table: string;
  column: string;
  sequence: string;
}

/**
 * Does work on tables that tell nobody of it and refer to nothing meanwhile: no trigger fires for
 * what happened long ago, and the order of the tables does not matter. Afterwards every reference
 * is checked, and what counts by itself goes on after the highest number.
 */
export async function withBareTables(
  client: ClientBase,
  tables: string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows: references } = await client.query<Reference>(REFERENCES, [tables]);
  for (const { table, name } of references) {
    await client.query(`alter table ${table} drop constraint ${escapeIdentifier(name)}`);
  }
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  await work();
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
  for (const { table, name, rule } of references) {
    await client.query(`alter table ${table} add constraint ${escapeIdentifier(name)} ${rule}`);
  }
  await advanceSequences(client, tables);
}

async function advanceSequences(client: ClientBase, tables: string[]): Promise<void> {
  const { rows } = await client.query<Sequence>(SEQUENCES, [tables]);
  for (const { table, column, sequence } of rows) {
    const highest = `max(${escapeIdentifier(column)})`;
    const from = `from ${escapeIdentifier(table)}`;
    await client.query(
      `select setval($1::regclass, coalesce(${highest}, 1), ${highest} is not null) ${from}`,
      [sequence],
    );
  }
}
