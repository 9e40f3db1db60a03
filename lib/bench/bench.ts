/**
 * `npm run bench [part …]`: weights, and times as ratios within one run, each beside its limit.
 * Exits 1 when a limit is missed.
 */
import { runPrograms } from "@/lib/soak/run-programs";

await runPrograms([
  { pages: { program: "lib/bench/app-program.ts", durable: true } },
  {
    sending: {
      program: "lib/bench/sending-program.ts",
      durable: true,
      // Shorter than AWS asks for, which makes the limit harder to keep.
      variables: { PARTNER_CENTRAL_WRITE_GAP_MS: "250" },
    },
  },
]);
