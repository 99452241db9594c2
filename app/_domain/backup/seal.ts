import { createHash } from "node:crypto";

/** One hash over names, sizes and contents of all that was noted, in their order. */
export interface Seal {
  note(entry: { name: string; size: number; sha256: string }): void;
  digest(): string;
}

export function createSeal(): Seal {
  const hash = createHash("sha256");
  return {
    note: ({ name, size, sha256 }) => void hash.update(`${sha256} ${size} ${name}\n`),
    digest: () => hash.copy().digest("hex"),
  };
}
