/** What coaching costs, and whether it cries wolf. */
import { Pool } from "pg";
import { embeddedUrl } from "@/lib/db/address";
import { gateOf, LEAST_BAD_CAUGHT, MOST_GOOD_WARNED } from "@/lib/referral/readiness/gate";
import { readinessOf } from "@/lib/referral/readiness/readiness";
import { tipsOf } from "@/lib/referral/readiness/tips";
import { fullEverything, sampleContext } from "@/lib/referral/test/samples";
import { heldOutTexts } from "@/lib/referral/test/texts/held-out";
import { manyReferrals } from "./many-referrals";
import { request } from "./requests";
import type { Line } from "./run";

const REFERRALS = 100_000;
const SEARCHES = 300;
const LOOKS = 300;

/** Makes very many referrals, so it is measured last. */
export async function coachingLines(origin: string, dataDir: string): Promise<Line[]> {
  return [...gateLines(), ...checkLines(), await duplicateLine(origin, dataDir)];
}

function gateLines(): Line[] {
  const { goodWarned, badCaught, good, bad } = gateOf(heldOutTexts);
  return [
    {
      what: "Good texts warned of, held out",
      result: goodWarned * 100,
      limit: MOST_GOOD_WARNED * 100,
      unit: "%",
      aside: `${good} good texts`,
    },
    {
      what: "Bad texts missed, held out",
      result: (1 - badCaught) * 100,
      limit: Math.round((1 - LEAST_BAD_CAUGHT) * 100),
      unit: "%",
      aside: `${(badCaught * 100).toFixed(1)} % of ${bad} bad texts caught`,
    },
  ];
}

function checkLines(): Line[] {
  const referral = { ...fullEverything(sampleContext), ...longTexts() };
  const checks = p95(LOOKS, () => readinessOf(referral, sampleContext));
  const texts = longTexts();
  const tips = p95(LOOKS, () => tipsOf("description", texts.description));
  return [
    { what: "All checks of a full referral, p95", result: checks, limit: 5, unit: "ms" },
    { what: "Live tips of the longest text, p95", result: tips, limit: 4, unit: "ms" },
  ];
}

/** As long as the fields take, and no line like another. */
function longTexts(): { description: string; useCase: string } {
  const words = [...heldOutTexts.description.good, ...heldOutTexts.useCase.good].join(" ");
  return { description: words.slice(0, 1200), useCase: words.slice(1200, 1900) };
}

function p95(times: number, work: () => unknown): number {
  for (let warm = 0; warm < 50; warm += 1) work();
  const taken = Array.from({ length: times }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return percentile(taken);
}

function percentile(taken: readonly number[]): number {
  return taken.toSorted((one, other) => one - other)[Math.floor(taken.length * 0.95)] ?? 0;
}

/** Over HTTP, as a page asks while it is written; every other search knows nothing but the title. */
async function duplicateLine(origin: string, dataDir: string): Promise<Line> {
  const pool = new Pool({ connectionString: embeddedUrl(dataDir) });
  const { rows } = await pool.query<{ id: string; created_by: string }>(
    "select id, created_by from referrals limit 1",
  );
  const [mine] = rows;
  if (!mine) throw new Error("no referral was made");
  await manyReferrals(pool, mine.created_by, REFERRALS);
  await pool.query("vacuum analyze referrals");
  const others = await pool.query<{ answers: Record<string, string> }>(
    "select answers from referrals where id like 'many%' order by md5(id) limit $1",
    [SEARCHES],
  );
  await pool.end();
  const taken: number[] = [];
  for (const [index, { answers }] of others.rows.entries()) {
    const { companyName, website, awsAccount, referralName } = answers;
    const known = index % 2 === 0 ? { companyName, website, awsAccount } : {};
    const body = JSON.stringify({ referralId: mine.id, answers: { ...known, referralName } });
    const before = performance.now();
    const answered = await request(`${origin}/api/duplicates`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: origin },
      body: Buffer.from(body),
    });
    taken.push(performance.now() - before);
    if (answered.status !== 200) throw new Error(`the search answered ${answered.status}`);
    if (JSON.parse(answered.body.toString()).length === 0)
      throw new Error("no duplicate was found");
  }
  return {
    what: `Duplicates among ${REFERRALS} referrals, p95`,
    result: percentile(taken),
    limit: 30,
    unit: "ms",
  };
}
