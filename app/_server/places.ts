import path from "node:path";

/** The project's root: everything is started from there, and `start.mjs` sees to it. */
export const ROOT = process.cwd();
export const MIGRATIONS = path.join(ROOT, "prisma", "migrations");
export const PUBLIC = path.join(ROOT, "public");
