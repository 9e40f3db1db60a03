/** What looking for duplicates costs among very many referrals, beside the same among few. */
import { Pool } from "pg";
import { type Line, ratioLine } from "./line";
import { manyReferrals } from "./many-referrals";
import { median, request } from "./requests";

const FEW = 1_000;
const MANY = 100_000;
const SEARCHES = 150;

/** Over HTTP, as a page asks while it is written; every other search knows nothing but the title. */
export async function duplicatesLine(origin: string, databaseUrl: string): Promise<Line> {
  const pool = new Pool({ connectionString: databaseUrl });
  try {
    const { rows } = await pool.query<{ id: string; created_by: string }>(
      "select id, created_by from referrals limit 1",
    );
    const [mine] = rows;
    if (!mine) throw new Error("no referral was made");
    const medianAmong = async (count: number) => {
      await pool.query("delete from referrals where id like 'many%'");
      await manyReferrals(pool, mine.created_by, count);
      await pool.query("vacuum analyze referrals");
      return median(await timesOf(origin, pool, mine.id));
    };
    const theirs = await medianAmong(FEW);
    const ours = await medianAmong(MANY);
    const what = `Duplicates among ${MANY} referrals over among ${FEW}`;
    return ratioLine(what, 1.5, { ratio: ours / theirs, ours, theirs });
  } finally {
    await pool.end();
  }
}

async function timesOf(origin: string, pool: Pool, referralId: string): Promise<number[]> {
  const others = await pool.query<{ answers: Record<string, string> }>(
    "select answers from referrals where id like 'many%' order by md5(id) limit $1",
    [SEARCHES],
  );
  const taken: number[] = [];
  for (const [index, { answers }] of others.rows.entries()) {
    const { companyName, website, awsAccount, referralName } = answers;
    const known = index % 2 === 0 ? { companyName, website, awsAccount } : {};
    const body = JSON.stringify({ referralId, answers: { ...known, referralName } });
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
  return taken;
}
