/** What saving by itself costs: against a bare action, and with a long history. */
import { Pool } from "pg";
import { type Line, ratioLine } from "./line";
import { compare, get, request } from "./requests";

const LONG_HISTORY = 500;

const TEXT =
  "Contoso Cloud moves the route planner to Amazon ECS and runs it as a managed service. ";

type Draft = { id: string; version: number; save: number };

export async function savingLines(origin: string, baseline: string, databaseUrl: string) {
  const pool = new Pool({ connectionString: databaseUrl });
  try {
    return [await againstBareAction(origin, baseline, pool), await withLongHistory(origin, pool)];
  } finally {
    await pool.end();
  }
}

async function againstBareAction(origin: string, baseline: string, pool: Pool): Promise<Line> {
  const [draft] = await newDrafts(pool, "bare", 1);
  if (!draft) throw new Error("no draft was made");
  const action = await actionOf(`${baseline}/update`);
  let count = 0;
  const times = await compare(
    9,
    60,
    () => save(origin, draft),
    async () => {
      count += 1;
      const answered = await request(`${baseline}/update`, {
        method: "POST",
        headers: {
          "Next-Action": action,
          Accept: "text/x-component",
          "Content-Type": "text/plain;charset=UTF-8",
          Origin: new URL(baseline).origin,
        },
        body: Buffer.from(JSON.stringify([{ useCase: `${TEXT}${count}` }])),
      });
      if (answered.status !== 200) throw new Error(`the bare action answered ${answered.status}`);
    },
  );
  return ratioLine("Autosave over a bare action with one UPDATE", 1.5, times);
}

async function withLongHistory(origin: string, pool: Pool): Promise<Line> {
  const rounds = 9;
  const batch = 25;
  const [long] = await newDrafts(pool, "long", 1);
  if (!long) throw new Error("no draft was made");
  while (long.version <= LONG_HISTORY) await save(origin, long);
  const fresh = await newDrafts(pool, "fresh", (rounds + 1) * batch);
  const times = await compare(
    rounds,
    batch,
    () => save(origin, long),
    async () => {
      const draft = fresh.pop();
      if (draft) await save(origin, draft);
    },
  );
  return ratioLine(`A save after ${LONG_HISTORY} versions over the first`, 1.2, times);
}

async function newDrafts(pool: Pool, kind: string, count: number): Promise<Draft[]> {
  const ids = Array.from({ length: count }, (_, number) => `bench-${kind}-${number}`);
  await pool.query(
    `insert into referrals (id, team_id, created_by, attempt_id, answers)
     select id, 'local', 'local', id, '{"stage": "Qualified", "natSec": "No"}' from unnest($1::text[]) as id`,
    [ids],
  );
  return ids.map((id) => ({ id, version: 1, save: 0 }));
}

/** As the open page does it: what was changed, and the version it was made from. */
async function save(origin: string, draft: Draft): Promise<void> {
  draft.save += 1;
  const answered = await request(`${origin}/api/autosave`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: origin },
    body: Buffer.from(
      JSON.stringify({
        referralId: draft.id,
        version: draft.version,
        step: "deal",
        writer: { id: "bench-page", save: draft.save },
        answers: { useCase: `${TEXT}${draft.save}` },
      }),
    ),
  });
  const { version }: { version?: number } = JSON.parse(answered.body.toString());
  if (answered.status !== 200 || version !== draft.version + 1) {
    throw new Error(`a save answered ${answered.status}: ${answered.body.toString()}`);
  }
  draft.version = version;
}

/** The name Next gave the action, as the page's form carries it for browsers without scripts. */
async function actionOf(page: string): Promise<string> {
  const found = /\$ACTION_ID_([0-9a-f]+)/.exec((await get(page)).body.toString());
  if (!found?.[1]) throw new Error(`${page} names no action`);
  return found[1];
}
