/**
 * 200 readers that never pause and 50 typists on one app process, meanwhile one locked row with 12
 * saves waiting for it, a referral whose texts are as hostile as they can be, and at last 2,000
 * requests at once. Then statements fail on purpose, and
 * nothing of what was typed may stand in the log.
 */
import { setTimeout as delay } from "node:timers/promises";
import { Pool } from "pg";
import { databaseUrl } from "@/lib/db/client";
import { logOfFailures } from "./forced-failures";
import { type Ask, asker, readWithoutPause, Tally, type Typist, type } from "./load";
import { numberOption, soak, startApps } from "./parts";

const READERS = 200;
const TYPISTS = 50;
const LOCKED_MS = 20_000;
const AT_ONCE = 2_000;

await soak(async (keeper) => {
  const seconds = numberOption("seconds", 300);
  const { urls } = await startApps(1, keeper);
  const [url = ""] = urls;
  const { ask, close } = asker(url);
  const pool = new Pool({ connectionString: databaseUrl() });
  await keeper.keep(() => pool.end());
  const typists = await newTypists(pool, TYPISTS + 1);
  const [locked, ...others] = typists;
  if (!locked) throw new Error("nobody types");
  const pages = [
    "/",
    "/settings",
    ...others.slice(0, 8).flatMap(pagesOf),
    ...(await hostile(pool)),
  ];
  const [read, saved, blocked, burst] = [new Tally(), new Tally(), new Tally(), new Tally()];
  let over = false;
  const isOver = () => over;
  const work = [
    ...Array.from({ length: READERS }, (_, at) => readWithoutPause(ask, pages, at, read, isOver)),
    ...others.map((typist) => type(ask, typist, saved, isOver)),
  ];
  const waiting = lockAndSave(pool, ask, locked, blocked);
  await delay(seconds * 1_000);
  over = true;
  await Promise.all([...work, waiting]);
  const lost = await lostOf(pool, others);
  const rush = Array.from({ length: AT_ONCE }, (_, at) =>
    ask("GET", pages[at % pages.length] ?? "/"),
  );
  for (const answer of await Promise.all(rush)) burst.add(answer);
  const leaked = await logOfFailures(pool, ask);
  close();

  const p95 = saved.quantile(0.95);
  const median = read.quantile(0.5);
  const wrong = [read, saved, blocked, burst].reduce((sum, tally) => sum + tally.wrong, 0);
  console.log(`pages: ${read}; saves: ${saved}; at the locked row: ${blocked}; at once: ${burst}`);
  console.log(`${wrong} neither 200 nor 503 with Retry-After; ${lost} saves lost`);
  console.log(`save p95 ${p95.toFixed(0)} ms, page median ${median.toFixed(0)} ms`);
  console.log(leaked.length === 0 ? "nothing typed stands in the log" : leaked.join("\n"));
  return wrong === 0 && lost === 0 && p95 <= median && leaked.length === 0;
});

function pagesOf({ referralId }: Typist): string[] {
  return ["customer", "deal", "delivery", "review"].map(
    (step) => `/referrals/${referralId}/${step}`,
  );
}

async function newTypists(pool: Pool, people: number): Promise<Typist[]> {
  const ids = Array.from({ length: people }, (_, number) => `overload-${number}`);
  await pool.query(
    `insert into referrals (id, team_id, created_by, attempt_id, answers)
     select id, 'local', 'local', id, '{"stage": "Qualified", "natSec": "No"}' from unnest($1::text[]) as id`,
    [ids],
  );
  return ids.map((referralId) => ({ referralId, text: "", version: 1, save: 0 }));
}

/** A text that a quadratic pattern would judge for half a minute, while everybody else waits. */
async function hostile(pool: Pool): Promise<string[]> {
  const referralId = "overload-hostile";
  const answers = { companyName: ",".repeat(60_000), description: "a,".repeat(60_000) };
  await pool.query(
    `insert into referrals (id, team_id, created_by, attempt_id, answers)
     values ($1, 'local', 'local', $1, $2)`,
    [referralId, JSON.stringify(answers)],
  );
  return ["customer", "deal"].map((step) => `/referrals/${referralId}/${step}`);
}

/** One row is held by somebody for a long time, while twelve saves of it come in. */
async function lockAndSave(pool: Pool, ask: Ask, typist: Typist, tally: Tally): Promise<void> {
  const client = await pool.connect();
  await client.query("begin");
  await client.query("select from referrals where id = $1 for update", [typist.referralId]);
  const saves = Array.from({ length: 12 }, (_, at) =>
    ask(
      "POST",
      "/api/autosave",
      JSON.stringify({
        referralId: typist.referralId,
        version: 1,
        step: "deal",
        writer: { id: `writer-${at}-of-12`, save: 1 },
        answers: { description: `text ${at}` },
      }),
    ),
  );
  const held = delay(LOCKED_MS).then(() => client.query("rollback"));
  // A conflict between them is no failure: each keeps its text.
  for (const answer of await Promise.all(saves)) {
    tally.add(answer.status === 409 ? { ...answer, status: 200 } : answer);
  }
  await held;
  client.release();
}

async function lostOf(pool: Pool, typists: readonly Typist[]): Promise<number> {
  const { rows } = await pool.query<{ id: string; text: string | null }>(
    "select id, answers ->> 'description' as text from referrals",
  );
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  return typists.filter(({ referralId, text }) => texts.get(referralId)?.trim() !== text.trim())
    .length;
}
