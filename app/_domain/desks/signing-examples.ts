import { readFile } from "node:fs/promises";
import path from "node:path";

const FILES = {
  "Node.js": "sign.mjs",
  PHP: "sign.php",
  Ruby: "sign.rb",
  Python: "sign.py",
  Go: "sign.go",
  Java: "Sign.java",
};

/** The examples of the guide, from the files that are tested. */
export async function readSigningExamples(): Promise<{ language: string; code: string }[]> {
  const directory = path.join(process.cwd(), "docs", "signing");
  return Promise.all(
    Object.entries(FILES).map(async ([language, file]) => {
      return { language, code: await readFile(path.join(directory, file), "utf8") };
    }),
  );
}
