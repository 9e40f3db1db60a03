import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Of the pages, those that save and read. */
const savingPages = "app/**/*.db.test.ts";

/** Rooms that keep nothing between two calls, so their tests may share a process and what it has loaded. */
const statelessLib = ["lib/referral/**/*.test.ts", "lib/emulator/**/*.test.ts"];
const stateless = [...statelessLib, "components/**/*.test.{ts,tsx}", "app/**/*.test.{ts,tsx}"];

export default defineConfig({
  resolve: {
    alias: [
      // Next refuses this module in the browser; under test there is no browser to keep out.
      { find: "server-only", replacement: `${root}lib/boot/test/server-only.ts` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    setupFiles: ["./vitest.setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A race that loses or doubles something once in many runs must not pass at its second try.
    retry: 0,
    // More than there are cores: some wait for a database and for processes half of the time.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          name: "with a database",
          include: ["lib/**/*.test.ts", savingPages],
          exclude: [...configDefaults.exclude, ...statelessLib],
          globalSetup: ["./lib/db/test/server.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "stateless",
          include: stateless,
          exclude: [...configDefaults.exclude, savingPages],
          isolate: false,
        },
      },
    ],
  },
});
