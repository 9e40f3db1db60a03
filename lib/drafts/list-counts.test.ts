import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { type Connection, connect, db, swapConnection } from "@/lib/db/client";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import { askedBy, scansOf } from "@/lib/db/test/plans";
import { listReferrals } from "./list-referrals";

const someone: Actor = { userId: "maria", teamId: "local", role: "member" };

let database: TestDatabase;
let watched: Connection;
let before: Connection | undefined;
beforeAll(async () => {
  database = await testDatabase();
  watched = connect(database.url);
  before = swapConnection(watched);
  // As a table grows: what is old was approved, what is new is still written.
  await db().execute(sql`insert into referrals (id, team_id, created_by, attempt_id, answers, active_at, state_emulator)
    select 'ref-' || n, ${someone.teamId}, ${someone.userId}, 'a' || n,
      jsonb_build_object('referralName', 'Deal ' || n, 'description', repeat('word ', 100)),
      '2026-01-01'::timestamptz + n * interval '1 minute',
      case when n <= 8000 then 'approved' when n <= 10000 then 'sent' else 'draft' end
    from generate_series(1, 15000) n`);
  await db().execute(sql`vacuum analyze referrals`);
});
afterAll(async () => {
  swapConnection(before);
  await watched.pool.end();
  await database.close();
});

test.each(["", "draft", "with-aws", "approved"])(
  "counts beside the list of %j read no rows of other states, wherever those stand",
  async (status) => {
    const asked = await askedBy(watched.pool, () => listReferrals(someone, { status }));
    const counting = asked.filter(({ text }) => text.includes('as "withAws"'));
    expect(counting).toHaveLength(1);
    const scans = await scansOf(watched.pool, counting);
    expect(scans.length).toBeGreaterThanOrEqual(5);
    expect(scans.filter(({ kind, read }) => kind === "Seq Scan" || read > 1_001)).toEqual([]);
    const { counts, total } = await listReferrals(someone, { status });
    expect(counts).toEqual({
      ...{ all: 1_001, drafts: 1_001, withAws: 1_001 },
      ...{ actionRequired: 0, approved: 1_001, rejected: 0 },
    });
    expect(total).toBe(1_001);
  },
);

test.each(["draft", "with-aws"])(
  "the page of %j, which are several states, reads no more than a page of each",
  async (status) => {
    const asked = await askedBy(watched.pool, () => listReferrals(someone, { status }));
    const pages = asked.filter(({ text }) => text.includes("union all"));
    expect(pages).toHaveLength(1);
    const scans = await scansOf(watched.pool, pages);
    const read = scans.filter(({ table }) => table === "referrals").map((scan) => scan.read);
    expect(read.reduce((sum, rows) => sum + rows, 0)).toBeLessThanOrEqual(4 * 26);
  },
);
