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

/** Those that no rule stands on. */
const INDEXES = `
  select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made
  from pg_index where indrelid = any ($1::regclass[]) and not indisunique order by 1`;

interface Index {
  name: string;
  made: string;
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
 * is checked, and what counts by itself goes on after the highest number. Indexes are made at the
 * end too, in a fraction of the time.
 */
export async function withBareTables(
  client: ClientBase,
  tables: string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows: indexes } = await client.query<Index>(INDEXES, [tables]);
  const { rows: references } = await client.query<Reference>(REFERENCES, [tables]);
  for (const { table, name } of references) {
    await client.query(`alter table ${table} drop constraint ${escapeIdentifier(name)}`);
  }
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  await work();
  await client.query("set local maintenance_work_mem = '256MB'");
  for (const { made } of indexes) await client.query(made);
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
