import { expect, test } from "vitest";
import { testDatabase } from "../../support/database";
import { newDesk } from "../../support/database-rows";
import { environmentOf, runPortal } from "./run-portal";

const { connection } = testDatabase();

function portal(...words: string[]) {
  return runPortal(environmentOf(connection), ...words);
}

async function shown(...words: string[]) {
  const { code, stdout, stderr } = await portal(...words, "--json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}

test("a new desk is a button on every page of every site, and signatures last", async () => {
  const { token } = await newDesk();
  expect(await shown("desk", "show", token)).toMatchObject({
    layout: "button",
    show_rules: [],
    hide_rules: [],
    allowed_origins: [],
    signature_max_age: null,
  });
});

test("create takes all that the widget goes by", async () => {
  const made = await shown(
    ...["desk", "create", "--name", "Lamps", "--layout", "inline"],
    ...["--show", "https://a.example/*\n\n  https://b.example/shop*  \r\n"],
    ...["--hide", "*/checkout*"],
    ...["--origins", "https://A.example:443, http://localhost:3000/\nhttps://a.example"],
    ...["--signature-max-age", "3600"],
  );
  expect(await shown("desk", "show", made.desk_token)).toMatchObject({
    layout: "inline",
    show_rules: ["https://a.example/*", "https://b.example/shop*"],
    hide_rules: ["*/checkout*"],
    allowed_origins: ["https://a.example", "http://localhost:3000"],
    signature_max_age: 3600,
  });
});

test("an empty text clears a list, and what is not named stays", async () => {
  const allowedOrigins = ["https://a.example"];
  const { token } = await newDesk({ showRules: ["*a*"], hideRules: ["*b*"], allowedOrigins });
  const changed = await shown("desk", "update", token, "--show", "", "--origins", "");
  expect(changed).toMatchObject({ show_rules: [], hide_rules: ["*b*"], allowed_origins: [] });
});

test.each(["0", "none"])("--signature-max-age %s takes the maximum away", async (age) => {
  const { token } = await newDesk({ signatureMaxAge: 60 });
  const changed = await shown("desk", "update", token, "--signature-max-age", age);
  expect(changed.signature_max_age).toBeNull();
});

test("a reader sees the patterns one a line", async () => {
  const { token } = await newDesk({ showRules: ["*a*", "*b*"] });
  expect((await portal("desk", "show", token)).stdout).toContain("show rules\n\n  *a*\n  *b*\n");
});

test.each([
  ["--layout", "popup", /^--layout /],
  ["--hide", "*".repeat(301), /^--hide has a pattern of more than 300 characters$/],
  ["--origins", "https://a.example ftp://b.example", /^--origins must be sites such as/],
  ["--signature-max-age", "1h", /^--signature-max-age must be a whole number from 0/],
])("a %s that cannot be is wrong usage that names it", async (option, value, message) => {
  const { code, stdout, stderr } = await portal("desk", "create", "--name", "L", option, value);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr.trim()).toMatch(message);
});
