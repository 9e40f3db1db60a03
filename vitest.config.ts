import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      // Next refuses this module in the browser; under test there is no browser to keep out.
      { find: "server-only", replacement: `${root}lib/server-only.test-alias.ts` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    include: ["lib/**/*.test.ts", "components/**/*.test.{ts,tsx}", "app/**/*.test.ts"],
    globalSetup: ["./lib/db/test-server.ts"],
    setupFiles: ["./vitest.setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Some press a button while a call is under way: a busy machine may be late once. What must not
    // pass by luck, a referral sent twice, is looked for by the long runs (npm run soak).
    retry: 1,
  },
});
