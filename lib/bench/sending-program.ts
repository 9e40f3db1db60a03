/** Measures sending, on a ground of its own; prints its numbers as one JSON line. */
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { PartnerCentralSellingClient } from "@aws-sdk/client-partnercentral-selling";
import { eq, ne, sql } from "drizzle-orm";
import { LOCAL_ACTOR } from "@/lib/auth/actor";
import { type Child, startChild } from "@/lib/boot/child";
import { waitForLine } from "@/lib/boot/ready";
import { type Connection, connect, databaseUrl, db, swapConnection } from "@/lib/db/client";
import { migrateDatabase } from "@/lib/db/migrate";
import { submissions } from "@/lib/db/schema";
import { nudgeWorker, startWorker } from "@/lib/jobs/worker";
import { log } from "@/lib/log";
import type { Requests } from "@/lib/partner-central/opportunity";
import { emulatorUrl, soak, startWorkers } from "@/lib/soak/parts";
import { sendMany } from "@/lib/soak/referrals";
import { claimDue } from "@/lib/submission/claim";
import { pauseSending, resumeSending } from "@/lib/submission/operator";
import { sendingSource } from "@/lib/submission/sending-source";
import { submissionOf } from "@/lib/submission/submission";
import { sendRaw } from "./raw-calls";
import { compare, median } from "./requests";

const INSTANCES = 4;
const QUEUED = 1_000;
/** A process that has just started is several times slower: so many are sent before the count begins. */
const BEFORE_COUNT = 400;
/** And so many are left at its end, or some would have nothing more to do. */
const AFTER_COUNT = 100;
const TURN_MS = 500;
const FINISHED = 100_000;
const CLAIMS = 300;
const PAIRS = 200;
const WARM_UP = 8;

/** What to do once a submission has arrived. */
const arrived = new Map<string, () => void>();

await soak(async (keeper) => {
  const emulator = startChild({
    name: "The emulator",
    args: ["--import", "tsx", "lib/bench/quick-emulator.ts"],
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
  const worker = startWorker([sendingSource()]);
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
  await pauseSending(LOCAL_ACTOR);
  await queue();
  const rows = await db()
    .update(submissions)
    .set({ nextAttemptAt: null })
    .where(ne(submissions.phase, "done"))
    .returning();
  await resumeSending(LOCAL_ACTOR);
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
 * A thousand referrals leave four instances, beside four processes that make the same calls bare. One
 * group stands still while the other works, a moment each in turn: whatever else the machine does
 * meets both alike, and both have been running for as long.
 */
async function measureDrain(keep: (stop: () => Promise<void>) => Promise<void>) {
  await db().delete(submissions).where(ne(submissions.phase, "done"));
  const [first] = await held(() => sendMany(BEFORE_COUNT + QUEUED + AFTER_COUNT));
  const calls = 5 + (await requestsOf(first)).associations.length;
  // As a database is that did not get a thousand rows in this very second.
  await db().execute(sql`vacuum analyze`);
  const senders = Array.from({ length: INSTANCES }, startSender);
  for (const sender of senders) await keep(sender.stop);
  const fleet = startWorkers(INSTANCES);
  await keep(fleet.stop);
  const workers = fleet.pids();
  const bare = senders.flatMap(({ process: { pid } }) => pid ?? []);
  await Promise.all(senders.map((sender) => waitForLine(sender, /^Sending$/m)));
  await db()
    .update(submissions)
    .set({ nextAttemptAt: sql`now()` })
    .where(ne(submissions.phase, "done"));
  while ((await leftToDrain()) > QUEUED + AFTER_COUNT) await inTurn(workers, bare);
  const before = await leftToDrain();
  const callsBefore = await callsOf(senders);
  const took = { workers: 0, bare: 0 };
  while ((await leftToDrain()) > AFTER_COUNT) {
    const turn = await inTurn(workers, bare);
    took.workers += turn.workers;
    took.bare += turn.bare;
  }
  const drained = (calls * (before - (await leftToDrain()))) / took.workers;
  const answered = ((await callsOf(senders)) - callsBefore) / took.bare;
  await Promise.all([fleet.stop(), ...senders.map((sender) => sender.stop())]);
  return { drained, answered, share: drained / answered };
}

function leftToDrain(): Promise<number> {
  return db().$count(submissions, ne(submissions.phase, "done"));
}

/** Each group works alone for a moment. @returns the seconds that were */
async function inTurn(workers: number[], bare: number[]) {
  const alone = async (pids: number[], others: number[]) => {
    for (const pid of others) process.kill(pid, "SIGSTOP");
    for (const pid of pids) process.kill(pid, "SIGCONT");
    const from = performance.now();
    await delay(TURN_MS);
    return (performance.now() - from) / 1_000;
  };
  const turn = { workers: await alone(workers, bare), bare: await alone(bare, workers) };
  for (const pid of workers) process.kill(pid, "SIGCONT");
  return turn;
}

function startSender(): Child {
  return startChild({
    name: "A bare sender",
    args: ["--conditions=react-server", "--import", "tsx", "lib/bench/raw-sender.ts"],
    variables: {},
    output: "pipe",
  });
}

/** How many calls they have made so far. */
async function callsOf(senders: Child[]): Promise<number> {
  const counts = senders.map(async ({ process: sender }) => {
    sender.send("how many?");
    const [count] = await once(sender, "message");
    return Number(count);
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/**
 * What taking one of the queue costs, with few finished submissions beside it and with very many: two
 * databases, asked in turn. How long the disk takes does not depend on that, and is left out.
 */
async function measureClaims() {
  const few = await queueOf("bench_few", CLAIMS, 0);
  const many = await queueOf("bench_many", CLAIMS, FINISHED);
  const usual = swapConnection(undefined);
  const claimFrom = (queue: Connection) => async () => {
    swapConnection(queue);
    if (!(await claimDue())) throw new Error("nothing was due");
  };
  const { ratio, ours, theirs } = await compare(CLAIMS - 1, 1, claimFrom(many), claimFrom(few));
  swapConnection(usual);
  await Promise.all([few.pool.end(), many.pool.end()]);
  return { ratio, few: theirs, many: ours };
}

/** A database of its own with so many submissions that wait and so many that are through. */
async function queueOf(name: string, waiting: number, finished: number): Promise<Connection> {
  await db().execute(sql.raw(`create database ${name}`));
  await db().execute(sql.raw(`alter database ${name} set synchronous_commit = off`));
  const url = new URL(databaseUrl());
  url.pathname = name;
  await migrateDatabase(url.href);
  const queue = connect(url.href);
  const usual = swapConnection(queue);
  await sendMany(waiting);
  await db().execute(sql`
    insert into referrals (id, team_id, created_by, attempt_id, answers)
    select 'bench' || n, 'local', 'local', 'bench' || n, '{}' from generate_series(1, ${finished}) n`);
  await db().execute(sql`
    insert into submissions (id, referral_id, team_id, created_by, environment, region, phase, answers,
      requests, create_token, engagement_token, next_attempt_at, finished_at)
    select 'bench' || n, 'bench' || n, 'local', 'local', 'emulator', 'us-east-1', 'done', '{}',
      '{}', 'a', 'b', case when n % 2 = 0 then now() + interval '1 day' end, now()
    from generate_series(1, ${finished}) n`);
  await db().execute(sql`vacuum analyze`);
  swapConnection(usual);
  return queue;
}
