import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export interface SourceFile {
  /** From the project's root, with `/` between the parts. */
  file: string;
  text: string;
}

function filesUnder(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.posix.join(entry.parentPath.replaceAll("\\", "/"), entry.name))
    .filter((file) => !file.startsWith("prisma/generated/"));
}

/** Everything that somebody of the project wrote under these directories, code only. */
export function sourcesUnder(...directories: string[]): SourceFile[] {
  return directories
    .flatMap(filesUnder)
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .toSorted()
    .map((file) => ({ file, text: readFileSync(file, "utf8") }));
}

/** What a file imports, packages by name and files of ours from the project's root. */
export function importsOf({ file, text }: SourceFile): string[] {
  const statements =
    /^(?:import|export)\s(?:[\w*{},\s]+\sfrom\s)?["']([^"'\n]+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;
  return [...text.matchAll(statements)].map(([, from, lazily]) =>
    fromRoot(file, from ?? lazily ?? ""),
  );
}

/** The same without what is imported for its types alone. */
export function valueImportsOf(source: SourceFile): string[] {
  const text = source.text.replace(
    /^(?:import|export) type\s[\w*{},\s]+\sfrom\s["'][^"']+["'];?/gm,
    "",
  );
  return importsOf({ ...source, text });
}

function fromRoot(file: string, imported: string): string {
  if (imported.startsWith("@/")) return imported.slice(2);
  if (!imported.startsWith(".")) return imported;
  return path.posix.join(path.posix.dirname(file), imported);
}

/** The text without comments, for rules about code. */
export function codeOf({ text }: SourceFile): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}
