import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getTableColumns, getTableName, sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withDatabase } from "./address";
import { migrateDatabase } from "./migrate";
import {
  cachedLists,
  connectionChecks,
  dismissals,
  events,
  heldAnswers,
  jobs,
  opportunities,
  ownCompanies,
  people,
  rateLimits,
  rateLimitUse,
  referrals,
  referralVersions,
  savedViews,
  sendingPauses,
  submissions,
} from "./schema";
import { type TestDatabase, testDatabase } from "./test/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test("an empty database gets every table and column that the code names", async () => {
  const tables = [people, referrals, referralVersions, heldAnswers, dismissals, submissions];
  const shared = [events, opportunities, jobs, rateLimits, rateLimitUse, sendingPauses];
  const kept = [cachedLists, connectionChecks, ownCompanies, savedViews];
  for (const table of [...tables, ...shared, ...kept]) {
    const found = await database.db.execute<{ name: string }>(
      sql`select column_name as name from information_schema.columns
          where table_schema = 'public' and table_name = ${getTableName(table)}`,
    );
    const named = Object.values(getTableColumns(table)).map((column) => column.name);
    expect(found.rows.map(({ name }) => name).sort()).toEqual(named.sort());
  }
});

test("title and customer are columns read out of the answers", async () => {
  const referral = {
    id: "ref123",
    teamId: "local",
    createdBy: "maria",
    attemptId: "attempt",
    answers: { companyName: "Heron", referralName: "Heron – Data – US" },
  };
  await database.db.insert(referrals).values(referral);
  const rows = await database.db.select().from(referrals);
  expect(rows).toEqual([
    expect.objectContaining({ ...referral, company: "Heron", title: "Heron – Data – US" }),
  ]);
});

test("a referral has one submission to an environment, whoever asks for a second", async () => {
  const submission = {
    referralId: "ref123",
    teamId: "local",
    createdBy: "maria",
    environment: "emulator",
    region: "us-east-1",
    phase: "create",
    answers: {},
    requests: {},
    createToken: "one",
    engagementToken: "two",
  } as const;
  await database.db.insert(submissions).values({ ...submission, id: "first" });
  await database.db
    .insert(submissions)
    .values({ ...submission, id: "other", environment: "sandbox" });
  await expect(
    database.db.insert(submissions).values({ ...submission, id: "second" }),
  ).rejects.toThrow();
});

test("a database that is in use is brought up to date with everything in it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "referral-desk-migrations-"));
  const name = `${new URL(database.url).pathname.slice(1)}_used`;
  const url = withDatabase(database.url, name);
  await database.db.execute(sql.raw(`create database "${name}" template template0`));
  try {
    await migrateDatabase(url, upTo("0005", "lib/db/migrations", folder));
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(USED);
    // Two processes of the new version that start at once.
    await Promise.all([migrateDatabase(url), migrateDatabase(url)]);
    const read = async (query: string) => (await client.query(query)).rows;
    expect(
      await read(`select id, team_id, created_by, version, company, state_emulator, state_sandbox,
        state_aws from referrals order by id`),
    ).toEqual([
      row("draft", "draft", "draft", "draft"),
      row("practised", "approved", "draft", "draft"),
      row("refused", "send-failed", "draft", "draft"),
      row("rehearsed", "draft", "sent", "sending"),
    ]);
    const sent = await read(`select id, environment, endpoint, phase, opportunity_id, stopped,
      task_ids, version from submissions order by id`);
    const kept = {
      endpoint: null,
      opportunity_id: null,
      stopped: false,
      task_ids: [],
      version: null,
    };
    expect(sent).toEqual([
      {
        ...kept,
        id: "s1",
        environment: "emulator",
        phase: "done",
        opportunity_id: "O1",
        task_ids: ["task-1"],
        version: 7,
      },
      { ...kept, id: "s2", environment: "emulator", phase: "create", stopped: true },
      {
        ...kept,
        id: "s3",
        environment: "sandbox",
        endpoint: "http://127.0.0.1:9",
        phase: "done",
        opportunity_id: "O3",
      },
      { ...kept, id: "s4", environment: "aws", phase: "associate", opportunity_id: "O4" },
    ]);
    expect(
      await read("select environment, review_status, stage from opportunities order by 1"),
    ).toEqual([
      { environment: "emulator", review_status: "Approved", stage: "Qualified" },
      { environment: "sandbox", review_status: "Submitted", stage: null },
    ]);
    expect(
      await read(
        "select what, outcome, actor_kind, environment from events where referral_id = 'practised' order by id",
      ),
    ).toEqual([
      { what: "draft-started", outcome: null, actor_kind: "person", environment: null },
      { what: "queued", outcome: null, actor_kind: "person", environment: "emulator" },
      { what: "created", outcome: "O1", actor_kind: "worker", environment: "emulator" },
      { what: "started", outcome: "task-1", actor_kind: "worker", environment: "emulator" },
    ]);
    expect(await read("select email, team_id, user_id from people order by 1")).toEqual([
      { email: "anna@x.example", team_id: "local", user_id: null },
      { email: "maria@x.example", team_id: "local", user_id: "local" },
    ]);
    expect(await read("select environment from sending_pauses order by 1")).toEqual([
      { environment: "aws" },
      { environment: "sandbox" },
    ]);
    expect(await read("select environment, kind, calls from rate_limit_use")).toEqual([
      { environment: "sandbox", kind: "write", calls: 5 },
    ]);
    expect(await read("select environment, entries from cached_lists")).toEqual([
      { environment: "sandbox", entries: ["newer"] },
    ]);
    expect(await read("select environment from connection_checks")).toEqual([
      { environment: "emulator" },
    ]);
    expect(await read("select finding from dismissals")).toEqual([{ finding: "readiness-1" }]);
    expect(await read("select writer from held_answers")).toEqual([{ writer: "page" }]);
    expect(await read("select version from referral_versions")).toEqual([{ version: 2 }]);
    await client.end();
  } finally {
    await database.db.execute(sql.raw(`drop database "${name}" with (force)`));
    rmSync(folder, { recursive: true, force: true });
  }
});

const row = (id: string, ...[state_emulator, state_sandbox, state_aws]: string[]) => ({
  ...{ id, team_id: "local", created_by: "local", version: 7, company: "Heron" },
  ...{ state_emulator, state_sandbox, state_aws },
});

/** Rows of every table as the release before wrote them, also half-sent and refused ones. */
const USED = `
  insert into people (id, user_id, first_name, last_name, email, is_you) values
    ('p1', 'local', 'Maria', 'Keller', 'maria@x.example', true),
    ('p2', 'local', 'Anna', 'Berg', 'anna@x.example', false);
  insert into referrals (id, user_id, attempt_id, version, answers)
    select id, 'local', id, 7, '{"companyName": "Heron"}'
    from unnest(array['draft', 'practised', 'refused', 'rehearsed']) id;
  insert into referral_versions (referral_id, version, user_id, before, after)
    values ('draft', 2, 'local', '{}', '{"companyName": "Heron"}');
  insert into held_answers (referral_id, user_id, writer, answers) values ('draft', 'local', 'page', '{}');
  insert into put_asides (id, referral_id, user_id, finding, reason, answers)
    values ('a1', 'draft', 'local', 'readiness-1', 'It is so', '{}');
  insert into submissions (id, referral_id, user_id, place, catalog, region, phase, answers, requests,
    create_token, engagement_token, opportunity_id, review_status, opportunity, opened_at, history) values
    ('s1', 'practised', 'local', 'emulator', 'Sandbox', 'us-east-1', 'done', '{"companyName": "Heron"}', '{}',
      'a', 'b', 'O1', 'Approved', '{"LifeCycle": {"Stage": "Qualified"}}', null,
      '[{"at": "2099-01-01T00:00:00Z", "what": "queued"}, {"at": "2099-01-01T00:00:01Z", "what": "created", "detail": "O1"},
        {"at": "2099-01-01T00:00:02Z", "what": "started", "detail": "task-1"}]'),
    ('s2', 'refused', 'local', 'emulator', 'Sandbox', 'us-east-1', 'create', '{}', '{}',
      'a', 'b', null, null, null, now(), '[{"at": "2099-01-01T00:00:00Z", "what": "stopped"}]'),
    ('s3', 'rehearsed', 'local', 'http://127.0.0.1:9', 'Sandbox', 'us-east-1', 'done', '{}', '{}',
      'a', 'b', 'O3', 'Submitted', '{}', null, '[]'),
    ('s4', 'rehearsed', 'local', 'aws', 'AWS', 'us-east-1', 'associate', '{}', '{}',
      'a', 'b', 'O4', null, null, null, '[]');
  insert into paces values ('aws', 'Sandbox', 'write', now());
  insert into pace_use values ('aws', 'Sandbox', 'write', '2026-01-01', 2), ('http://127.0.0.1:9', 'Sandbox', 'write', '2026-01-01', 3);
  insert into sending_pauses (place, paused_by) values ('aws', 'local');
  insert into cached_lists values ('aws', 'Sandbox', 'solutions', '["older"]', '2026-01-01'),
    ('http://127.0.0.1:9', 'Sandbox', 'solutions', '["newer"]', '2026-01-02');
  insert into connection_checks values ('emulator', 'Sandbox', '2026-01-01', null);`;

/** The migrations of an earlier release, as a folder of their own. */
function upTo(last: string, from: string, to: string): string {
  const text = readFileSync(join(from, "meta/_journal.json"), "utf8");
  const journal: { entries: { tag: string }[] } = JSON.parse(text);
  const entries = journal.entries.filter(({ tag }) => tag.slice(0, 4) <= last);
  mkdirSync(join(to, "meta"));
  writeFileSync(join(to, "meta/_journal.json"), JSON.stringify({ ...journal, entries }));
  for (const { tag } of entries) copyFileSync(join(from, `${tag}.sql`), join(to, `${tag}.sql`));
  return to;
}
