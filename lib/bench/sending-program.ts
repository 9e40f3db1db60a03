/** How fast a queue is sent under the rate limit, and what a claim costs among very many. */
import { setTimeout as delay } from "node:timers/promises";
import { ne, sql } from "drizzle-orm";
import { Client } from "pg";
import { LOCAL_ACTOR } from "@/lib/auth/actor";
import { startChild } from "@/lib/boot/child";
import { waitForLine } from "@/lib/boot/ready";
import { type Connection, connect, databaseUrl, db, swapConnection } from "@/lib/db/client";
import { migrateDatabase } from "@/lib/db/migrate";
import { submissions } from "@/lib/db/schema";
import { startWorker } from "@/lib/jobs/worker";
import { log } from "@/lib/log";
import { gapMs } from "@/lib/partner-central/rate-limit";
import { emulatorUrl, soak } from "@/lib/soak/parts";
import { sendMany } from "@/lib/soak/referrals";
import { claimDue } from "@/lib/submission/claim";
import { pauseSending, resumeSending } from "@/lib/submission/operator";
import { sendingSource } from "@/lib/submission/sending-source";
import { type Line, printLines, ratioLine } from "./line";
import { compare } from "./requests";

const QUEUED = 20;
const WARM_UP = 2;
const FINISHED = 100_000;
const CLAIMS = 100;

const WRITES = /^(Create|Update|Associate|Disassociate|Assign|StartEngagement)/;

await soak(async (keeper) => {
  const emulator = startChild({
    name: "The emulator",
    args: ["--import", "tsx", "lib/bench/quick-emulator.ts"],
    variables: {},
    output: "pipe",
  });
  await keeper.keep(emulator.stop);
  await waitForLine(emulator, /is ready on/);
  log.info = () => {};
  return printLines([await queueLine(), await claimLine()]);
});

async function queueLine(): Promise<Line> {
  const { seconds, gaps, writes, databaseMsPerCall } = await measureQueue();
  return {
    what: `A queue of ${QUEUED} referrals over the gaps of its writes`,
    result: seconds / gaps,
    limit: 1.05,
    unit: "x",
    aside: `${seconds.toFixed(1)} s for ${writes} writes, ${databaseMsPerCall.toFixed(1)} ms of database a call`,
  };
}

async function claimLine(): Promise<Line> {
  return ratioLine(`A claim among ${FINISHED} finished submissions`, 1.2, await measureClaims());
}

/** A queue through one process, beside what the gaps between its writes add up to. */
async function measureQueue() {
  await drain(WARM_UP);
  const before = await callsMade();
  const database = timeStatements();
  const seconds = await drain(QUEUED);
  const after = await callsMade();
  const writes = after.writes - before.writes;
  return {
    seconds,
    // The first write waits for nobody.
    gaps: ((writes - 1) * gapMs("write")) / 1_000,
    writes,
    databaseMsPerCall: database.milliseconds / (after.calls - before.calls),
  };
}

/** @returns seconds until that many referrals, queued during a pause, are all with AWS */
async function drain(referrals: number): Promise<number> {
  await pauseSending(LOCAL_ACTOR);
  await sendMany(referrals);
  await resumeSending(LOCAL_ACTOR);
  const from = performance.now();
  const worker = startWorker([sendingSource()]);
  while ((await db().$count(submissions, ne(submissions.phase, "done"))) > 0) await delay(20);
  const seconds = (performance.now() - from) / 1_000;
  await worker.stop();
  return seconds;
}

async function callsMade(): Promise<{ calls: number; writes: number }> {
  const counts: Record<string, number> = await (await fetch(`${emulatorUrl()}/calls`)).json();
  const made = { calls: 0, writes: 0 };
  for (const [call, count] of Object.entries(counts)) {
    made.calls += count;
    if (WRITES.test(call)) made.writes += count;
  }
  return made;
}

/** From now on adds up how long statements take, from sending to answer. */
function timeStatements(): { milliseconds: number } {
  const total = { milliseconds: 0 };
  const query = Client.prototype.query;
  const timed = function (this: Client, ...args: unknown[]): unknown {
    const from = performance.now();
    const answer: unknown = Reflect.apply(query, this, args);
    if (answer instanceof Promise) {
      const add = () => {
        total.milliseconds += performance.now() - from;
      };
      answer.then(add, add);
    }
    return answer;
  };
  Object.defineProperty(Client.prototype, "query", { value: timed });
  return total;
}

/** What a claim costs with few finished submissions beside the queue and with very many, asked in turn. */
async function measureClaims() {
  const few = await queueOf("bench_few", CLAIMS, 0);
  const many = await queueOf("bench_many", CLAIMS, FINISHED);
  const usual = swapConnection(undefined);
  const claimFrom = (queue: Connection) => async () => {
    swapConnection(queue);
    if (!(await claimDue())) throw new Error("nothing was due");
    // The next claim needs a slot, and its wait for one is not what is measured.
    await db().execute(sql`update rate_limits set next_at = now()`);
  };
  const times = await compare(CLAIMS - 1, 1, claimFrom(many), claimFrom(few));
  swapConnection(usual);
  await Promise.all([few.pool.end(), many.pool.end()]);
  return times;
}

/** A database of its own with so many submissions that wait and so many that are finished. */
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
