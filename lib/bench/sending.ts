/** What the saga costs, how fast a queue drains, and what a claim costs among very many: each beside its limit. */
import { startChild } from "@/lib/boot/child";
import { makeGround } from "@/lib/soak/ground";
import type { Line } from "./run";

type Numbers = {
  overhead: { ratio: number; ours: number; theirs: number };
  drain: { drained: number; answered: number; share: number };
  claim: { few: number; many: number; ratio: number };
};

export async function sendingLines(): Promise<Line[]> {
  const ground = await makeGround({ durable: true });
  try {
    const { overhead, drain, claim } = await numbersFrom(ground.variables);
    return [
      {
        what: "One referral over its calls made bare",
        result: overhead.ratio,
        limit: 1.3,
        unit: "x",
        aside: `${overhead.ours.toFixed(1)} ms against ${overhead.theirs.toFixed(1)} ms`,
      },
      {
        what: "Calls the emulator can answer, over those of 1,000 referrals leaving 4 instances",
        result: 1 / drain.share,
        limit: 1.25,
        unit: "x",
        aside: `${drain.answered.toFixed(0)} calls a second against ${drain.drained.toFixed(0)}`,
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
  const line = printed.split("\n").find((each) => each.startsWith('{"overhead"'));
  if (end !== "code 0" || line === undefined) throw new Error(`Sending was not measured (${end})`);
  return JSON.parse(line);
}
