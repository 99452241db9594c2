import { beforeAll, describe, expect, test } from "vitest";
import { seal } from "@/app/_domain/app-secret";
import { IDENTITY_FIELDS } from "@/app/_domain/clients/identity";
import { createDesk } from "@/app/_domain/desks/desk";
import { rotateDeskSecret } from "@/app/_domain/desks/desk-secret";
import { testDatabase } from "../../support/database";
import { newDesk } from "../../support/database-rows";
import { VECTOR_DESK, VECTOR_SECRET, VECTORS, type Vector } from "../../support/signature-vectors";
import { environmentOf, runPortal } from "./run-portal";

const { connection, sql } = testDatabase();

function sign(...words: string[]) {
  return runPortal(environmentOf(connection), "sign", ...words);
}

function wordsFor({ identity, signedAt }: Partial<Vector>): string[] {
  const fields = Object.entries(identity ?? {}).flatMap(([field, value]) => [
    `--${field.replaceAll("_", "-")}`,
    value,
  ]);
  return signedAt ? [...fields, "--signed-at", String(signedAt)] : fields;
}

beforeAll(async () => {
  const { desk } = await createDesk({ name: "Lamps" }, { token: VECTOR_DESK });
  const change = "update desk_secrets set sealed = $1 where desk_id = $2";
  await sql(change, [seal(VECTOR_SECRET), desk.id]);
});

const [EVERYTHING, , BEYOND_ASCII] = VECTORS;

test.each([EVERYTHING, BEYOND_ASCII].filter((vector) => vector !== undefined))(
  "$what is signed as the sites were promised",
  async (vector) => {
    const { code, stdout, stderr } = await sign("--desk", VECTOR_DESK, ...wordsFor(vector));
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `${vector.signature}\n`,
      stderr: "",
    });
  },
);

test("a script gets the message too, and nothing else", async () => {
  const identity = Object.fromEntries(IDENTITY_FIELDS.map((field) => [field, `my ${field}`]));
  const { token } = await newDesk();
  const words = wordsFor({ identity, signedAt: 1780000000 });
  const { stdout } = await sign("--desk", token, ...words, "--json");
  expect(JSON.parse(stdout)).toEqual({
    signature: expect.stringMatching(/^[0-9a-f]{64}$/),
    message: ["v1", token, "1780000000", ...Object.values(identity)].join("\n"),
  });
});

test("a desk signs with its newest key", async () => {
  const { token } = await newDesk();
  const words = ["--desk", token, "--user-name", "User"];
  const before = await sign(...words);
  await rotateDeskSecret({ deskToken: token, overlapSeconds: 60, now: new Date() });
  expect((await sign(...words)).stdout).not.toBe(before.stdout);
});

test("--signed-at now is this second", async () => {
  const earliest = Math.floor(Date.now() / 1000);
  const { stdout } = await sign("--desk", VECTOR_DESK, "--signed-at", "now", "--json");
  const [, , second] = JSON.parse(stdout).message.split("\n");
  expect(Number(second)).toBeGreaterThanOrEqual(earliest);
  expect(Number(second)).toBeLessThanOrEqual(Math.floor(Date.now() / 1000));
});

describe("a no", () => {
  test.each([
    ["--client-name", "a".repeat(201), /^--client-name is too long$/],
    ["--user-name", "A\nB", /^--user-name must not hold line breaks or other control characters$/],
    ["--signed-at", "0", /^--signed-at must be a whole number/],
    ["--signed-at", "yesterday", /^--signed-at must be a whole number/],
    ["--password", "x", /--password/],
  ])("a %s that cannot be is wrong usage that names it", async (option, value, message) => {
    const { code, stdout, stderr } = await sign("--desk", VECTOR_DESK, option, value);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.trim()).toMatch(message);
  });

  test("a desk is needed", async () => {
    const { code, stderr } = await sign("--user-name", "User");
    expect(code).toBe(2);
    expect(stderr).toContain("--desk");
  });

  test("there is no such desk", async () => {
    const { code, stdout, stderr } = await sign("--desk", "nowhere");
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: "",
      stderr: "There is no desk with this token\n",
    });
  });
});
