import { defineConfig } from "@playwright/test";

/** Where the journeys run is decided by lib/boot/e2e.ts, which starts everything they need. */
const { E2E_BASE_URL, E2E_CHROMIUM, E2E_REPORT } = process.env;

export default defineConfig({
  testDir: "e2e",
  // One more than the cores of the smallest machine: journeys wait for a save, a poll, a retry.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  // Every journey saves or sends: what was lost once must not pass at a second try.
  retries: 0,
  // Several things at once make a machine late; what takes too long is told by the bench.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: E2E_REPORT ? [["list"], ["json", { outputFile: E2E_REPORT }]] : "list",
  use: {
    baseURL: E2E_BASE_URL,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    screenshot: "only-on-failure",
    launchOptions: {
      // Blank: the browser that Playwright itself has installed.
      executablePath: E2E_CHROMIUM || undefined,
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
