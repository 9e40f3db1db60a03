/** What saving by itself costs: against a bare action, with a long history, with fifty people typing. */
import { Pool } from "pg";
import { embeddedUrl } from "@/lib/db/address";
import { compare, get, request } from "./requests";
import type { Line } from "./run";

const PEOPLE = 50;
const SAVES_A_SECOND = 2;
const SECONDS = 60;
const LONG_HISTORY = 500;

const TEXT =
  "Contoso Cloud moves the route planner to Amazon ECS and runs it as a managed service. ";

type Draft = { id: string; version: number; save: number };

export async function savingLines(origin: string, baseline: string, dataDir: string) {
  const pool = new Pool({ connectionString: embeddedUrl(dataDir) });
  try {
    return [
      await againstBareAction(origin, baseline, pool),
      await withLongHistory(origin, pool),
      await manyPeopleTyping(origin, pool),
    ];
  } finally {
    await pool.end();
  }
}

async function againstBareAction(origin: string, baseline: string, pool: Pool): Promise<Line> {
  const [draft] = await newDrafts(pool, "bare", 1);
  if (!draft) throw new Error("no draft was made");
  const action = await actionOf(`${baseline}/update`);
  let count = 0;
  const { ratio, ours, theirs } = await compare(
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
  return {
    what: "A save by itself, against a bare server action with one UPDATE",
    result: ratio,
    limit: 1.5,
    unit: "x",
    aside: `${ours.toFixed(1)} ms against ${theirs.toFixed(1)} ms`,
  };
}

async function withLongHistory(origin: string, pool: Pool): Promise<Line> {
  const rounds = 9;
  const batch = 25;
  const [long] = await newDrafts(pool, "long", 1);
  if (!long) throw new Error("no draft was made");
  while (long.version <= LONG_HISTORY) await save(origin, long);
  const fresh = await newDrafts(pool, "fresh", (rounds + 1) * batch);
  const { ratio, ours, theirs } = await compare(
    rounds,
    batch,
    () => save(origin, long),
    async () => {
      const draft = fresh.pop();
      if (draft) await save(origin, draft);
    },
  );
  return {
    what: `A save after ${LONG_HISTORY} versions, against the first`,
    result: ratio,
    limit: 1.2,
    unit: "x",
    aside: `${ours.toFixed(1)} ms against ${theirs.toFixed(1)} ms`,
  };
}

/** Each at their own moment, twice a second, whether or not the last save has been answered. */
async function manyPeopleTyping(origin: string, pool: Pool): Promise<Line> {
  const drafts = await newDrafts(pool, "typing", PEOPLE);
  const took: number[] = [];
  await Promise.all(
    drafts.map(async (draft, person) => {
      const start = performance.now() + (person / PEOPLE) * (1000 / SAVES_A_SECOND);
      for (let number = 0; number < SECONDS * SAVES_A_SECOND; number += 1) {
        const due = start + (number * 1000) / SAVES_A_SECOND;
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
        // Counted from when it was due: one that had to wait for the last is as late as it feels.
        await save(origin, draft);
        took.push(performance.now() - due);
      }
    }),
  );
  took.sort((one, other) => one - other);
  const at = (share: number) => took[Math.floor(took.length * share)] ?? Number.NaN;
  return {
    what: `Saves of ${PEOPLE} people typing, p95`,
    result: at(0.95),
    limit: 150,
    unit: "ms",
    aside: `${took.length} saves in ${SECONDS} s, p50 ${at(0.5).toFixed(1)} ms, longest ${at(1 - 1 / took.length).toFixed(0)} ms`,
  };
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
