import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { type Connection, connect, swapConnection } from "@/lib/db/client";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import { askedBy, scansOf } from "@/lib/db/test/plans";
import { sendingNow } from "./operator";

/* The operator's page has a Refresh button: looking again must stay cheap, however much was sent. */

const operator: Actor = { userId: "olga", teamId: "local", role: "admin" };

const SENT = 5_000;
/** To another environment, and before those: whoever reads the table from its beginning meets them first. */
const SENT_ELSEWHERE = 5_000;
/** In each of the three groups, of which a page shows fifty. */
const UNFINISHED = 100;
/** Of random text, which compression does not hide: of what is sent often, and of the longest. */
const USUAL_TEXT_BYTES = 640;
const LONG_TEXT_BYTES = 8_000;

let database: TestDatabase;
let watched: Connection;
let before: Connection | undefined;
beforeAll(async () => {
  database = await testDatabase();
  watched = connect(database.url);
  before = swapConnection(watched);
  await fill();
});
afterAll(async () => {
  swapConnection(before);
  await watched.pool.end();
  await database.close();
});

/** Most are with AWS; the others are on their way, were tried before, or wait for a person. */
async function fill(): Promise<void> {
  const { db } = database;
  await db.execute(sql`insert into referrals (id, team_id, created_by, attempt_id, answers)
    select 'ref-' || n, 'local', 'maria', 'a' || n,
      jsonb_build_object('referralName', 'Deal ' || n, 'companyName', 'Company ' || n)
        || case when n > ${SENT}::int then long else '{}' end
    from generate_series(1, ${SENT + 3 * UNFINISHED}::int) n, ${randomText(LONG_TEXT_BYTES)} longer (long)`);
  await db.execute(sql`insert into submissions (id, referral_id, team_id, created_by, environment, region,
      phase, answers, requests, opportunity, create_token, engagement_token, finished_at)
    select 'other-' || n, 'ref-' || n, 'local', 'maria', 'sandbox', 'us-east-1', 'done', usual, usual, usual,
      'c' || n, 'e' || n, now() - n * interval '1 second'
    from generate_series(1, ${SENT_ELSEWHERE}::int) n, ${randomText(USUAL_TEXT_BYTES)} texts (usual)`);
  await db.execute(sql`with made as (
      select n, n > ${SENT}::int as unfinished, (n - ${SENT}::int - 1) / ${UNFINISHED}::int as "group"
      from generate_series(1, ${SENT + 3 * UNFINISHED}::int) n
    )
    insert into submissions (id, referral_id, team_id, created_by, environment, region, phase, answers,
      requests, opportunity, create_token, engagement_token, attempts, opened_at, next_attempt_at, queued_at,
      finished_at)
    select 'sub-' || n, 'ref-' || n, 'local', 'maria', 'emulator', 'us-east-1',
      case when unfinished then 'create' else 'done' end,
      case when unfinished then long else usual end, case when unfinished then long else usual end,
      case when unfinished then long else usual end, 'c' || n, 'e' || n,
      case when unfinished and "group" > 0 then 3 else 0 end,
      case when unfinished and "group" = 2 then now() end,
      case when unfinished and "group" < 2 then now() end, now() - n * interval '1 second',
      case when not unfinished then now() - n * interval '1 second' end
    from made, ${randomText(USUAL_TEXT_BYTES)} texts (usual), ${randomText(LONG_TEXT_BYTES)} longer (long)`);
  await db.execute(sql`vacuum analyze referrals, submissions`);
}

const randomText = (bytes: number) =>
  sql`(select jsonb_build_object('text', string_agg(md5(random()::text), ''))
    from generate_series(1, ${bytes / 32}::int))`;

test("a look at all sending fetches no answers, no bodies and no record of AWS", async () => {
  const asked = await askedBy(watched.pool, () => sendingNow(operator));
  const { inProgress, waiting, failed, counts, figures } = await sendingNow(operator);
  expect([inProgress, waiting, failed].map(({ length }) => length)).toEqual([50, 50, 50]);
  expect(counts).toMatchObject({ inProgress: 100, waiting: 100, failed: 100 });
  expect(counts.phases).toMatchObject({ create: 300, done: 1_001 });
  expect(figures).toMatchObject({ sentInDay: 1_001, writes: { left: 10_000, of: 10_000 } });
  // The first of those that are on their way joined the queue so many seconds ago.
  expect(figures.oldestSeconds).toBeGreaterThanOrEqual(SENT + 2 * UNFINISHED);
  expect(figures.oldestSeconds).toBeLessThan(SENT + 2 * UNFINISHED + 600);
  // One text more would already weigh as much as all the rows may.
  const bytes = JSON.stringify(asked.map(({ rows }) => rows)).length;
  expect(bytes).toBeGreaterThan(150 * 100);
  expect(bytes).toBeLessThan(150 * 500);
  expect(JSON.stringify([inProgress, waiting, failed]).length).toBeLessThan(150 * 500);
});

test("no statement of it reads through all submissions, or through all referrals", async () => {
  const asked = await askedBy(watched.pool, () => sendingNow(operator));
  const scans = await scansOf(watched.pool, asked);
  const ofTable = (name: string) => scans.filter(({ table }) => table === name);
  expect(ofTable("submissions").length).toBeGreaterThanOrEqual(5);
  expect(ofTable("referrals").length).toBeGreaterThanOrEqual(3);
  const whole = [...ofTable("submissions"), ...ofTable("referrals")].filter(
    ({ kind, read }) => kind === "Seq Scan" || read > 2_000,
  );
  expect(whole).toEqual([]);
});
