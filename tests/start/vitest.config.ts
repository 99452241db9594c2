import { defineConfig } from "vitest/config";

/** Each test starts real portals, so they take their turns. */
export default defineConfig({
  test: {
    include: ["tests/start/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
