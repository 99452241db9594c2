import { defineConfig } from "vitest/config";

/** Each test starts real portals, so they do not all run at once. */
export default defineConfig({
  test: {
    include: ["tests/start/**/*.test.ts"],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
