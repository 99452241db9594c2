import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { testDatabase } from "../support/database";

const { sql } = testDatabase();

/** By table: the columns that `prisma/schema.prisma` names, and whether each may be empty. */
const models = modelsOf(await readFile("prisma/schema.prisma", "utf8"));

function modelsOf(schema: string): [table: string, columns: string[]][] {
  const names = [...schema.matchAll(/^(?:model|enum) (\w+) \{/gm)].map(([, name]) => name ?? "");
  const enums = [...schema.matchAll(/^enum (\w+) \{/gm)].map(([, name]) => name ?? "");
  const relations = new Set(names.filter((name) => !enums.includes(name)));
  return [...schema.matchAll(/^model \w+ \{([\s\S]*?)^\}/gm)].map(([, body = ""]) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? "";
    const fields = [...body.matchAll(/^ {2}(\w+) +(\w+)(\[\]|\?)?(.*)$/gm)]
      .filter(([, , type]) => !relations.has(type ?? ""))
      .map(([, name, , mark, rest = ""]) => {
        const column = /@map\("(\w+)"\)/.exec(rest)?.[1] ?? name;
        return `${column} ${mark === "?" || mark === "[]" ? "may be empty" : "is filled"}`;
      });
    return [table, fields.sort()];
  });
}

describe("the migrations make what the schema says", () => {
  test("of every model", () => {
    expect(models.length).toBeGreaterThan(15);
  });

  test.each(models)("in the table %s", async (table, columns) => {
    const found = await sql<{ said: string }>(
      `select column_name || case is_nullable when 'YES' then ' may be empty' else ' is filled' end as said
       from information_schema.columns where table_name = $1 and table_schema = 'public'`,
      [table],
    );
    expect(found.map(({ said }) => said).sort()).toEqual(columns);
  });
});
