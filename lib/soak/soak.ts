/**
 * `npm run soak [subject …] [--seed=n]`: the long runs, each a program of its own in lib/soak,
 * on a PostgreSQL and an emulator of their own. A seed that was printed brings the same chances again.
 */
import { runPrograms } from "./run-programs";

const options = process.argv.slice(2).filter((arg) => arg.startsWith("--"));
const hasSeed = options.some((option) => option.startsWith("--seed="));
if (!hasSeed) options.unshift(`--seed=${Date.now() % 1_000_000}`);

await runPrograms(
  [
    { sending: { program: "lib/soak/sending.ts" } },
    { typing: { program: "lib/soak/typing-program.ts" } },
    // Both wait most of the time: for the rate limit, and for AWS to come back.
    { quotas: { program: "lib/soak/quotas.ts" }, outage: { program: "lib/soak/outage.ts" } },
    { credentials: { program: "lib/soak/credentials.ts" } },
    { overload: { program: "lib/soak/overload.ts" } },
    { moves: { program: "lib/soak/moves.ts" } },
    { restarts: { program: "lib/soak/restarts-program.ts" } },
    { postgres: { program: "lib/soak/postgres.ts" } },
  ],
  options,
);
