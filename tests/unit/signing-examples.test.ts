import { execFile, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { VECTOR_DESK, VECTOR_SECRET, VECTORS, type Vector } from "../support/signature-vectors";

const EXAMPLES = path.join("docs", "signing");
const GUIDE = readFileSync(path.join("docs", "embedding.md"), "utf8");
/** A compiler may have to be woken first. */
const PATIENCE_MS = 60_000;

/** By file, how a shell runs it. */
const RUNNERS: Record<string, [program: string, ...words: string[]]> = {
  "sign.mjs": [process.execPath],
  "sign.php": ["php"],
  "sign.rb": ["ruby"],
  "sign.py": ["python3"],
  "sign.go": ["go", "run"],
  "Sign.java": ["java"],
};

/** Whether it is there and works; some systems have a program of this name that only points elsewhere. */
function isHere(program: string): boolean {
  const question = program === "go" ? "version" : "--version";
  return spawnSync(program, [question], { stdio: "ignore" }).status === 0;
}

function wordsFor({ identity, signedAt }: Vector): string[] {
  const fields = Object.entries(identity).map(([name, value]) => `${name}=${value}`);
  if (signedAt) fields.push(`signed_at=${signedAt}`);
  return [`desk_token=${VECTOR_DESK}`, ...fields];
}

async function signatureBy(file: string, vector: Vector): Promise<string> {
  const [program = "", ...words] = RUNNERS[file] ?? [];
  const env = { ...process.env, HELPDESK_SECRET_KEY: VECTOR_SECRET, LC_ALL: "C.UTF-8" };
  const args = [...words, path.join(EXAMPLES, file), ...wordsFor(vector)];
  const { stdout } = await promisify(execFile)(program, args, { env });
  return stdout.trim();
}

test("every example is one that can be run", () => {
  expect(readdirSync(EXAMPLES).toSorted()).toEqual(Object.keys(RUNNERS).toSorted());
});

describe.each(Object.entries(RUNNERS))("%s", (file, [program]) => {
  test("stands in the guide as it is", () => {
    const language = path.extname(file).replace(".m", ".").slice(1);
    const code = readFileSync(path.join(EXAMPLES, file), "utf8");
    expect(GUIDE).toContain(`\`\`\`${language}\n${code}\`\`\`\n`);
  });

  test.skipIf(!isHere(program))(
    "signs as the sites were promised",
    async () => {
      const signatures: Record<string, string> = {};
      for (const vector of VECTORS) signatures[vector.what] = await signatureBy(file, vector);
      const promised = VECTORS.map(({ what, signature }) => [what, signature]);
      expect(signatures).toEqual(Object.fromEntries(promised));
    },
    PATIENCE_MS,
  );
});
