import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const resolve = { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } };

export default defineConfig({
  test: {
    // The database is stopped in order, however busy the machine is.
    teardownTimeout: 30_000,
    // Files begin sooner than in processes of their own.
    pool: "threads",
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: ["tests/{unit,house}/**/*.test.{ts,tsx}"],
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve,
        test: {
          name: "domain",
          include: ["tests/domain/**/*.test.ts"],
          globalSetup: "tests/support/database-server.ts",
          // Each worker has a pool of its own, and the embedded server takes 40 connections.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
