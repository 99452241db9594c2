import { z } from "zod";

/** Goes up when an older portal could not read what is written now. */
export const FORMAT = 1;

/** The entries of the tar, in their order; tables and files are between them. */
export const ENTRIES = {
  format: "portal-backup.json",
  secret: "app-secret",
  manifest: "manifest.json",
  seal: "seal",
} as const;

const count = z.int().nonnegative();

export const formatEntry = z.object({ format: z.int().positive() });

export const manifestEntry = z.object({
  made_at: z.iso.datetime(),
  version: z.string(),
  /** Of the database it was made of. */
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z0-9_]+$/),
      columns: z.array(z.string()),
      rows: count,
      /** Of the entry as it is in the tar. */
      sha256: z.hash("sha256"),
    }),
  ),
  /** Null where only the database was wanted. */
  files: z.object({ count, bytes: count, missing: count, damaged: count }).nullable(),
  /** Tells one APP_SECRET from another, and nothing of either. */
  secret_fingerprint: z.string(),
});

export type Manifest = z.output<typeof manifestEntry>;

export type BackedUpTable = Manifest["tables"][number];

export function tableEntry(table: string): string {
  return `tables/${table}.copy.gz`;
}

export function tableOfEntry(name: string): string | undefined {
  return /^tables\/(\w+)\.copy\.gz$/.exec(name)?.[1];
}

export function fileEntry(storageKey: string): string {
  return `files/${storageKey}`;
}

/** Keys are what the portal makes them, so that no name leads out of the storage. */
export function keyOfEntry(name: string): string | undefined {
  return /^files\/([0-9a-f]{64})$/.exec(name)?.[1];
}
