import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

/** A system's own Chromium serves where Playwright's download cannot be reached. */
const executablePath =
  process.env.WHEREAS_CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));

/** Chromium talks to its maker at start otherwise, and the tests must not need a network. */
const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// Workers load this file again and inherit what the first load chose.
process.env.E2E_PORT ??= String(20_000 + Math.floor(Math.random() * 10_000));
// Where a test serves pages to be fetched: the one place on this machine that its server may fetch from.
process.env.E2E_PRESS_PORT ??= String(30_000 + Math.floor(Math.random() * 10_000));

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.e2e.ts",
  globalSetup: "./scripts/startTestServer.mjs",
  outputDir: "test-results",
  // A busy machine may stall a browser for seconds; what fails again and again is a defect.
  retries: 2,
  workers: 1, // the tests share one server and one demo workspace
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : "list",
  use: {
    baseURL: process.env.WHEREAS_URL ?? `http://localhost:${process.env.E2E_PORT}`,
    locale: "en",
    timezoneId: "Asia/Seoul",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: process.getuid?.() === 0 ? ["--no-sandbox", ...QUIET] : QUIET,
    },
  },
});
