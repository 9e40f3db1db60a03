/** What pages of the list cost among very many referrals, beside the same among few. */
import { Pool } from "pg";
import { type Line, ratioLine } from "./line";
import { manyReferrals } from "./many-referrals";
import { get, median } from "./requests";

const FEW = 1_000;
const MANY = 1_000_000;
const READINGS = 60;

/** Each page brings the counts with it; searches find as many rows for a page among few as among many. */
const pages = {
  "First page and counts": "/",
  "A search": "/?q=heron",
  "A search for one customer": "/?q=blue+heron+freight+0",
  "A filter": "/?status=approved",
  "Sorted by amount": "/?sort=amount",
} as const;

/** Over HTTP, as a browser asks. */
export async function listLines(origin: string, databaseUrl: string): Promise<Line[]> {
  const pool = new Pool({ connectionString: databaseUrl });
  try {
    const { rows } = await pool.query<{ created_by: string }>(
      "select created_by from referrals limit 1",
    );
    const timesAmong = async (count: number) => {
      await pool.query("delete from referrals where id like 'many%'");
      await manyReferrals(pool, rows[0]?.created_by ?? "", count);
      await pool.query("vacuum analyze referrals");
      return timesOf(origin);
    };
    const theirs = await timesAmong(FEW);
    const ours = await timesAmong(MANY);
    return Object.keys(pages).map((page, at) => {
      const [many = Number.NaN, few = Number.NaN] = [ours[at], theirs[at]];
      const what = `${page} among ${MANY} referrals over among ${FEW}`;
      return ratioLine(what, 1.5, { ratio: many / few, ours: many, theirs: few });
    });
  } finally {
    await pool.end();
  }
}

/** Medians in milliseconds, the pages in turn. */
async function timesOf(origin: string): Promise<number[]> {
  const addresses = Object.values(pages);
  const taken: number[][] = addresses.map(() => []);
  for (let reading = -5; reading < READINGS; reading += 1) {
    for (const [at, address] of addresses.entries()) {
      const before = performance.now();
      const { status } = await get(`${origin}${address}`);
      if (status !== 200) throw new Error(`${address} answered ${status}`);
      if (reading >= 0) taken[at]?.push(performance.now() - before);
    }
  }
  return taken.map(median);
}
