import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startChild } from "@/lib/boot/child";
import type { FaultRequest } from "@/lib/emulator/faults";
import type { Answers } from "@/lib/referral/fields/answers";
import { type Fleet, startFleet } from "@/lib/soak/fleet";
import { heldByAws } from "@/lib/soak/referrals";
import { sendThroughKills } from "@/lib/soak/send-through-kills";
import { stopSending } from "./retry";
import {
  advanceUntil,
  changeAnswers,
  everyKind,
  openStage,
  type Stage,
  sample,
  send,
  sendNew,
  submissionFor,
  user,
} from "./test/stage";

/** Short, so that a test need not wait half a minute for a dead process's lease to run out. */
const LEASE_SECONDS = 2;

let stage: Stage;
let fleet: Fleet;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await fleet?.stop();
  await stage.close();
});

function startWorkers(): Fleet {
  return startFleet(3, (position) =>
    startChild({
      name: `Worker ${position}`,
      args: [
        "--conditions=react-server",
        "--import",
        "tsx",
        "lib/soak/worker-process.ts",
        String(LEASE_SECONDS),
      ],
      variables: { DATABASE_URL: stage.databaseUrl },
      errors: "ignore",
    }),
  );
}

/** Always the same kills and faults, so that a run that fails can be run again. */
const SEED = 271_126;

/** A process has this long to claim more before it dies. */
const PATIENCE_MS = 500;

const killed = new Set<number>();

/** Waits until a worker's call is held by its fault, and kills the process, if another's death has not. */
async function killHolder(referralId: string, held: FaultRequest): Promise<void> {
  const fault = stage
    .faults()
    .list()
    .find(
      ({ operation, partnerIdentifier, struck }) =>
        struck === 0 &&
        operation === held.operation &&
        partnerIdentifier === held.partnerIdentifier,
    );
  let seenAt: number | undefined;
  await vi.waitFor(
    async () => {
      if (!fault?.struck) throw new Error(`${referralId} was not held at ${held.operation}`);
      seenAt ??= performance.now();
      const { lockedBy } = await submissionFor(referralId);
      const pid = Number(lockedBy?.split("-")[0]);
      if (killed.has(pid)) return;
      // One death for all that the process holds by now: each costs a new process.
      if (performance.now() - seenAt < PATIENCE_MS) throw new Error(`${referralId} is held`);
      if (!fleet.kill(pid)) throw new Error(`nobody holds ${referralId}`);
      killed.add(pid);
    },
    { timeout: 150_000, interval: 30 },
  );
}

type Case = {
  phase: string;
  operation: string;
  skip?: number;
  /** A referral on its way to the phase; plain ones are just sent. */
  prepare?: () => Promise<string>;
  /** What AWS is to hold in the end, and what a plain one is sent with. */
  solutions?: string[];
  owner?: string;
};

const products: string[] = [];

/** Refused for its solution and owner while the right one was there, then corrected in everything. */
async function corrected(): Promise<string> {
  const wrong = { solution: ["S-1234567", "S-9999999"] };
  const referralId = await sendNew(sample(stage, wrong));
  await advanceUntil(referralId);
  const right = { solution: ["S-0051208"], city: "Salem", owner: stage.james };
  await changeAnswers(referralId, sample(stage, right));
  return referralId;
}

/** A create that took effect without an answer, stopped, and corrected: it has to be found. */
async function lost(): Promise<string> {
  const referralId = await sendNew(sample(stage));
  const operation = "CreateOpportunity";
  stage.faults().add({ kind: "reply-lost", operation, count: 1, partnerIdentifier: referralId });
  await advanceUntil(referralId, ({ maybeCreated }) => maybeCreated);
  await stopSending(user, { referralId });
  await changeAnswers(referralId, sample(stage, { city: "Bend" }));
  return referralId;
}

const moved = { solutions: ["S-0051208"], owner: "james.okafor@partner.example" };
const cases: Case[] = [
  { phase: "create", operation: "CreateOpportunity" },
  { phase: "associate", operation: "AssociateOpportunity" },
  { phase: "associate", operation: "AssociateOpportunity", skip: 2, solutions: everyKind },
  { phase: "assign", operation: "AssignOpportunity" },
  { phase: "verify", operation: "GetOpportunity" },
  { phase: "start", operation: "StartEngagementFromOpportunityTask" },
  { phase: "await", operation: "ListEngagementFromOpportunityTasks" },
  { phase: "confirm", operation: "GetOpportunity", skip: 1 },
  { phase: "find", operation: "ListOpportunities", prepare: lost },
  { phase: "reread", operation: "GetOpportunity", prepare: corrected, ...moved },
  { phase: "update", operation: "UpdateOpportunity", prepare: corrected, ...moved },
  { phase: "detach", operation: "DisassociateOpportunity", prepare: corrected, ...moved },
];
const moments = ["before", "after"] as const;

test("a process killed before or after the call of any phase leaves one opportunity, one engagement", async () => {
  const targets = [];
  for (const each of cases) {
    for (const moment of moments) targets.push({ ...each, moment, referralId: "" });
  }
  // Those that were refused before are made first, while nothing else is in the queue.
  for (const target of targets) target.referralId = (await target.prepare?.()) ?? "";
  for (const target of targets) {
    const plain: Answers = target.solutions ? { solution: target.solutions } : {};
    if (target.referralId === "") target.referralId = await sendNew(sample(stage, plain));
    else await send(target.referralId);
  }
  const unanswered = await sendNew(sample(stage));
  const start = "StartEngagementFromOpportunityTask";
  stage
    .faults()
    .add({ kind: "reply-lost", operation: start, partnerIdentifier: unanswered, count: 1 });
  const recheck = {
    phase: "recheck",
    operation: "ListEngagementFromOpportunityTasks",
    moment: "after" as const,
    referralId: unanswered,
  };
  const all: (Case & { moment: (typeof moments)[number]; referralId: string })[] = [
    ...targets,
    recheck,
  ];
  const faults = all.map(
    ({ operation, skip = 0, moment, referralId }): FaultRequest => ({
      kind: "slow",
      operation,
      skip,
      count: 1,
      milliseconds: 8_000,
      afterEffect: moment === "after",
      // A list of opportunities is about none of them: whoever looks is held.
      ...(operation === "ListOpportunities" ? {} : { partnerIdentifier: referralId }),
    }),
  );
  for (const fault of faults) stage.faults().add(fault);
  fleet = startWorkers();
  await Promise.all(
    all.map(({ referralId }, at) => killHolder(referralId, faults[at] ?? { kind: "slow" })),
  );
  for (const { referralId, phase, moment } of all) {
    await vi.waitFor(
      async () => {
        const { phase: now, openedAt } = await submissionFor(referralId);
        expect({ phase: now, openedAt }, `${moment} ${phase}`).toEqual({
          phase: "done",
          openedAt: null,
        });
      },
      { timeout: 60_000, interval: 100 },
    );
  }
  for (const { referralId, phase, moment, solutions, owner } of all) {
    const expected = {
      products,
      solutions: solutions ?? ["S-1234567"],
      owner: owner ?? "maria.keller@partner.example",
    };
    const held = await heldByAws(stage.aws, [referralId], expected);
    expect(held.complaints, `${moment} ${phase}`).toEqual([]);
  }
}, 240_000);

test("kills, resets, failures and lost replies lose nothing and double nothing", async () => {
  fleet ??= startWorkers();
  console.log(`kills and faults of seed ${SEED}`);
  const result = await sendThroughKills({
    referrals: 20,
    kills: 4,
    seed: SEED,
    patience: 90,
    emulatorUrl: stage.endpoint,
    fleet,
  });
  expect(result, `seed ${SEED}`).toMatchObject({
    complaints: [],
    opportunities: 20,
    engagements: 20,
    kills: 4,
    stuck: 0,
  });
}, 120_000);
