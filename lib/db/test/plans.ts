/** What statements a piece of work makes, what comes back, and how PostgreSQL finds it. */
import type { Pool } from "pg";
import { vi } from "vitest";

export type Asked = { text: string; values: unknown[]; rows: unknown[] };

/** Every statement that is made by way of the pool, outside of transactions, with its answer. */
export async function askedBy(pool: Pool, work: () => Promise<unknown>): Promise<Asked[]> {
  const query = vi.spyOn(pool, "query");
  await work();
  const asked = query.mock.calls.map(async (call, at): Promise<Asked> => {
    const [statement, values]: unknown[] = call;
    const answer: unknown = await query.mock.results[at]?.value;
    return { text: textOf(statement), values: listOf(values), rows: listOf(Object(answer).rows) };
  });
  query.mockRestore();
  return Promise.all(asked);
}

function textOf(statement: unknown): string {
  return typeof statement === "string" ? statement : String(Object(statement).text);
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** `read`: rows that were looked at, those of all rounds of a loop and those that did not match too. */
export type Scan = { kind: string; table: string; read: number };

/** The statements are run once more, to be explained. */
export async function scansOf(pool: Pool, asked: readonly Asked[]): Promise<Scan[]> {
  const plans = asked.map(async ({ text, values }) => {
    const explain = `explain (analyze, format json) ${text}`;
    const { rows } = await pool.query<{ "QUERY PLAN": unknown[] }>(explain, values);
    return scansIn(Object(rows[0]?.["QUERY PLAN"][0]).Plan);
  });
  return (await Promise.all(plans)).flat();
}

function scansIn(plan: unknown): Scan[] {
  const node: Record<string, unknown> = Object(plan);
  const below = listOf(node.Plans).flatMap(scansIn);
  const table = node["Relation Name"];
  if (typeof table !== "string") return below;
  const seen = Number(node["Actual Rows"]) + Number(node["Rows Removed by Filter"] ?? 0);
  const read = seen * Number(node["Actual Loops"]);
  return [{ kind: String(node["Node Type"]), table, read }, ...below];
}
