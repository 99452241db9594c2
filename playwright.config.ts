import { defineConfig } from "@playwright/test";
import { chromiumLaunch } from "./tests/support/chromium";

export default defineConfig({
  testDir: "tests/browser",
  testMatch: "**/*.spec.ts",
  globalSetup: "./tests/browser/support/global-setup.ts",
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: "line",
  outputDir: "test-results",
  use: {
    browserName: "chromium",
    launchOptions: chromiumLaunch(),
    baseURL: process.env.TESTED_PORTAL_URL,
    locale: "en-GB",
    timezoneId: "Europe/Warsaw",
  },
});
