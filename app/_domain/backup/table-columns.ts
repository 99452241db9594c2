import type { ClientBase } from "pg";

export interface TableColumns {
  table: string;
  /** Names, and of each its type as a cast names it. */
  columns: string[];
  types: string[];
}

// What the database computes by itself can be neither copied in nor inserted.
const COLUMNS = `
  select c.relname as "table", array_agg(a.attname::text order by a.attnum) as columns,
    array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum) as types
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = current_schema()::regnamespace and c.relname = any ($1)
    and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  group by c.relname order by c.relname`;

/** Of these tables, as they are in the schema that statements find first. */
export async function tableColumns(client: ClientBase, tables: string[]): Promise<TableColumns[]> {
  return (await client.query<TableColumns>(COLUMNS, [tables])).rows;
}
