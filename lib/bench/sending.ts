/** How fast a queue is sent under the rate limit, and what a claim costs among very many: each beside its limit. */
import { startChild } from "@/lib/boot/child";
import { makeGround } from "@/lib/soak/ground";
import type { Line } from "./run";

/** Milliseconds from one write to the next: less than AWS asks for, which makes the limit harder to keep. */
const WRITE_GAP_MS = 250;

type Numbers = {
  queue: { seconds: number; gaps: number; writes: number; databaseMsPerCall: number };
  claim: { few: number; many: number; ratio: number };
};

export async function sendingLines(): Promise<Line[]> {
  const ground = await makeGround({ durable: true });
  try {
    const variables = { PARTNER_CENTRAL_WRITE_GAP_MS: String(WRITE_GAP_MS) };
    const { queue, claim } = await numbersFrom({ ...ground.variables, ...variables });
    const { seconds, gaps, writes, databaseMsPerCall } = queue;
    return [
      {
        what: "A queue of 20 referrals over the gaps of its writes",
        result: seconds / gaps,
        limit: 1.05,
        unit: "x",
        aside: `${seconds.toFixed(1)} s for ${writes} writes, ${databaseMsPerCall.toFixed(1)} ms of database a call`,
      },
      {
        what: "A claim among 100,000 finished submissions",
        result: claim.ratio,
        limit: 1.2,
        unit: "x",
        aside: `${claim.many.toFixed(2)} ms against ${claim.few.toFixed(2)} ms`,
      },
    ];
  } finally {
    await ground.clear();
  }
}

async function numbersFrom(variables: Record<string, string | undefined>): Promise<Numbers> {
  const program = startChild({
    name: "The measurement of sending",
    args: ["--conditions=react-server", "--import", "tsx", "lib/bench/sending-program.ts"],
    variables,
    output: "pipe",
  });
  let printed = "";
  program.process.stdout?.on("data", (part: Buffer) => {
    printed += part.toString();
  });
  const end = await program.ended;
  const line = printed.split("\n").find((each) => each.startsWith('{"queue"'));
  if (end !== "code 0" || line === undefined) throw new Error(`Sending was not measured (${end})`);
  return JSON.parse(line);
}
