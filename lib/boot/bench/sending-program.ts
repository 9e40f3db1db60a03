/** Measures sending, on a ground of its own; prints its numbers as one JSON line. */
import { setTimeout as delay } from "node:timers/promises";
import { PartnerCentralSellingClient } from "@aws-sdk/client-partnercentral-selling";
import { eq, inArray, ne, sql } from "drizzle-orm";
import { LOCAL_USER } from "@/lib/auth/user";
import { db } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import { log } from "@/lib/log";
import type { Requests } from "@/lib/partner-central/opportunity";
import { claimDue } from "@/lib/submission/claim";
import { pauseSending, resumeSending } from "@/lib/submission/operator";
import { submissionOf } from "@/lib/submission/submission";
import { nudgeWorker, startWorker } from "@/lib/submission/worker";
import { startChild } from "../child";
import { waitForLine } from "../ready";
import { emulatorUrl, soak, startWorkers } from "../soak/parts";
import { sendMany } from "../soak/referrals";
import { sendRaw } from "./raw-calls";
import { median } from "./requests";

const INSTANCES = 4;
const QUEUED = 1_000;
const BEFORE_COUNT = 400;
const FINISHED = 100_000;
const CLAIMS = 300;
const PAIRS = 200;
const WARM_UP = 8;

/** What to do once a submission has arrived. */
const arrived = new Map<string, () => void>();

await soak(async (keeper) => {
  const emulator = startChild({
    name: "The emulator",
    args: ["--import", "tsx", "lib/boot/bench/quick-emulator.ts"],
    variables: {},
    output: "pipe",
  });
  await keeper.keep(emulator.stop);
  await waitForLine(emulator, /is ready on/);
  // A worker says of each step what comes next: heard here in place of asking the database again and again.
  log.info = (_event, details) => {
    if (details?.next === "done") arrived.get(String(details.submission))?.();
  };
  const overhead = await measureOverhead();
  const drain = await measureDrain(keeper.keep);
  const claim = await measureClaims();
  console.log(JSON.stringify({ overhead, drain, claim }));
  return true;
});

/** One referral through the saga and through the bare SDK, in turn. */
async function measureOverhead() {
  const client = new PartnerCentralSellingClient({ endpoint: emulatorUrl(), region: "us-east-1" });
  const worker = startWorker();
  const sent = await held(() => sendMany(WARM_UP + PAIRS));
  const requests = await requestsOf(sent[0]);
  const pairs: { ours: number; theirs: number }[] = [];
  for (const [round, submissionId] of sent.entries()) {
    const ours = await goThrough(submissionId);
    const from = performance.now();
    await sendRaw(client, requests);
    const theirs = performance.now() - from;
    if (round >= WARM_UP) pairs.push({ ours, theirs });
  }
  const result = {
    ratio: median(pairs.map((pair) => pair.ours / pair.theirs)),
    ours: median(pairs.map((pair) => pair.ours)),
    theirs: median(pairs.map((pair) => pair.theirs)),
  };
  await worker.stop();
  client.destroy();
  return result;
}

async function requestsOf(id = ""): Promise<Requests> {
  const [row] = await db().select().from(submissions).where(eq(submissions.id, id));
  if (!row) throw new Error("nothing was queued");
  return submissionOf(row).requests;
}

/** Queues while a pause holds everything back, so that each can be let go when its turn to be timed has come. */
async function held(queue: () => Promise<unknown>): Promise<string[]> {
  await pauseSending(LOCAL_USER);
  await queue();
  const rows = await db().update(submissions).set({ nextAttemptAt: null }).returning();
  await resumeSending(LOCAL_USER);
  return rows.map(({ id }) => id);
}

/** @returns milliseconds from the moment it may leave until it has arrived */
async function goThrough(submissionId: string): Promise<number> {
  const there = new Promise<void>((resolve) => arrived.set(submissionId, resolve));
  const due = { nextAttemptAt: sql`now()` };
  await db().update(submissions).set(due).where(eq(submissions.id, submissionId));
  const from = performance.now();
  nudgeWorker();
  await there;
  return performance.now() - from;
}

/**
 * A thousand referrals leave four instances, and four bare senders: these before and after, so that a
 * machine whose speed drifts drifts for both. All are new processes that have sent as many when the
 * count begins, because a process that has just started is several times slower.
 */
async function measureDrain(keep: (stop: () => Promise<void>) => Promise<void>) {
  await db().delete(submissions).where(ne(submissions.phase, "done"));
  const sent = await held(() => sendMany(BEFORE_COUNT + QUEUED));
  const calls = 5 + (await requestsOf(sent[0])).associations.length;
  // As a database is that did not get a thousand rows in this very second.
  await db().execute(sql`vacuum analyze submissions`);
  const before = calls * (await bareRate(keep));
  const drained = calls * (await drainRate(sent, keep));
  const after = calls * (await bareRate(keep));
  const answered = (before + after) / 2;
  return { drained, before, after, share: drained / answered };
}

/** @returns referrals a second, by the database's clock */
async function drainRate(
  submissionIds: string[],
  keep: (stop: () => Promise<void>) => Promise<void>,
): Promise<number> {
  const fleet = startWorkers(INSTANCES);
  await keep(fleet.stop);
  const these = inArray(submissions.id, submissionIds);
  await db().update(submissions).set({ nextAttemptAt: sql`now()` }).where(these);
  while ((await db().$count(submissions, ne(submissions.phase, "done"))) > 0) await delay(200);
  await fleet.stop();
  const finished = await db()
    .select({ at: submissions.finishedAt })
    .from(submissions)
    .where(these)
    .orderBy(submissions.finishedAt);
  const from = Number(finished[BEFORE_COUNT - 1]?.at);
  return (1_000 * QUEUED) / (Number(finished.at(-1)?.at) - from);
}

/** @returns referrals a second */
async function bareRate(keep: (stop: () => Promise<void>) => Promise<void>): Promise<number> {
  const share = [BEFORE_COUNT / INSTANCES, QUEUED / INSTANCES].map(String);
  const rates = Array.from({ length: INSTANCES }, async () => {
    const sender = startChild({
      name: "A bare sender",
      args: [
        "--conditions=react-server",
        "--import",
        "tsx",
        "lib/boot/bench/raw-sender.ts",
        ...share,
      ],
      variables: {},
      output: "pipe",
    });
    await keep(sender.stop);
    const [, rate] = await waitForLine(sender, /^(\S+) referrals a second$/m);
    await sender.ended;
    return Number(rate);
  });
  return (await Promise.all(rates)).reduce((sum, rate) => sum + rate, 0);
}

/** The quarter of the times that no other work on the machine got into. */
function undisturbed(times: number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 4)] ?? Number.NaN;
}

/** What taking one of the queue costs, with few finished submissions beside it and with very many. */
async function measureClaims() {
  await db().delete(submissions);
  await sendMany(CLAIMS + 20);
  const few = await claimCost();
  await db().execute(sql`
    insert into referrals (id, user_id, attempt_id, answers)
    select 'bench' || n, 'local', 'bench' || n, '{}' from generate_series(1, ${FINISHED}) n`);
  await db().execute(sql`
    insert into submissions (id, referral_id, user_id, catalog, place, region, phase, answers,
      requests, create_token, engagement_token, next_attempt_at, finished_at)
    select 'bench' || n, 'bench' || n, 'local', 'Sandbox', 'emulator', 'us-east-1', 'done', '{}',
      '{}', 'a', 'b', case when n % 2 = 0 then now() + interval '1 day' end, now()
    from generate_series(1, ${FINISHED}) n`);
  const many = await claimCost();
  return { few, many, ratio: many / few };
}

/** Begins each time with the same queue: rows in hand stand before those that are free. */
async function claimCost(): Promise<number> {
  await db().update(submissions).set({ lockedUntil: null }).where(ne(submissions.phase, "done"));
  await db().execute(sql`vacuum analyze submissions`);
  for (let warm = 0; warm < 10; warm += 1) await claimDue();
  const times: number[] = [];
  for (let count = 0; count < CLAIMS; count += 1) {
    const from = performance.now();
    if (!(await claimDue())) throw new Error("nothing was due");
    times.push(performance.now() - from);
  }
  return undisturbed(times);
}
