/**
 * People type without a pause while the app is killed again and again. Whatever was acknowledged
 * has to be in the database afterwards, each version of it, and the last text of each of them.
 */
import { setTimeout as delay } from "node:timers/promises";
import { Pool } from "pg";
import { databaseOf, type OwnAppOptions, startOwnApp } from "@/lib/boot/own-app";
import { chanceOf } from "./chance";

export type Typing = {
  people: number;
  kills: number;
  seed: number;
  /** Of the installation whose database is written to, and the build the app runs from. */
  installation: OwnAppOptions;
  say(line: string): void;
};

export type TypingResult = {
  kills: number;
  acknowledged: number;
  /** Saves whose answer was lost with the app, and that were sent again. */
  unanswered: number;
  /** Acknowledged texts that are not in the database; must be none. */
  lost: string[];
};

const WORDS =
  "Contoso Cloud moves route plans from rented servers to Amazon ECS every night. ".split(" ");

type Typist = {
  referralId: string;
  text: string;
  version: number;
  save: number;
  acknowledged: Map<number, string>;
};

export async function typeThroughKills(typing: Typing): Promise<TypingResult> {
  const { seed, installation, say } = typing;
  const chance = chanceOf(seed);
  const pool = new Pool({ connectionString: databaseOf(installation) });
  const app = await startOwnApp(installation);
  let unanswered = 0;
  let over = false;
  try {
    const typists = await newTypists(pool, typing.people, seed);
    const work = typists.map(async (typist) => {
      while (!over) {
        typist.text += `${WORDS[Math.floor(chance() * WORDS.length)]} `;
        if (!(await save(app.url, typist))) {
          unanswered += 1;
          await delay(50);
        }
      }
      // As an open page does: goes on until the server has it.
      while (!(await save(app.url, typist))) await delay(50);
    });
    for (let kill = 1; kill <= typing.kills; kill += 1) {
      await delay(100 + chance() * 900);
      await app.kill();
      await app.start();
      if (kill % 10 === 0) say(`${kill} of ${typing.kills} kills`);
    }
    await delay(500);
    over = true;
    await Promise.all(work);
    const acknowledged = typists.reduce((sum, typist) => sum + typist.acknowledged.size, 0);
    return { kills: typing.kills, acknowledged, unanswered, lost: await lostOf(pool, typists) };
  } finally {
    over = true;
    await app.kill();
    await pool.end();
  }
}

async function newTypists(pool: Pool, people: number, seed: number): Promise<Typist[]> {
  const ids = Array.from({ length: people }, (_, number) => `typing-${seed}-${number}`);
  await pool.query(
    `insert into referrals (id, team_id, created_by, attempt_id, answers)
     select id, 'local', 'local', id, '{"stage": "Qualified", "natSec": "No"}' from unnest($1::text[]) as id`,
    [ids],
  );
  return ids.map((referralId) => ({
    referralId,
    text: "",
    version: 1,
    save: 0,
    acknowledged: new Map(),
  }));
}

/** One save as an open page sends it; false when no answer came back. */
async function save(url: string, typist: Typist): Promise<boolean> {
  typist.save += 1;
  const { referralId, text, version } = typist;
  const writer = { id: `typist-${referralId}`, save: typist.save };
  try {
    const response = await fetch(`${url}/api/autosave`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url },
      body: JSON.stringify({
        referralId,
        version,
        step: "deal",
        writer,
        answers: { description: text },
      }),
      signal: AbortSignal.timeout(15_000),
    });
    if (response.status >= 500) return false;
    const answer: { kind: string; version?: number } = await response.json();
    if (answer.kind !== "saved" || answer.version === undefined) {
      throw new Refused(`a save was answered with ${response.status} ${JSON.stringify(answer)}`);
    }
    typist.version = answer.version;
    typist.acknowledged.set(answer.version, text);
    return true;
  } catch (error) {
    if (error instanceof Refused) throw error;
    return false;
  }
}

class Refused extends Error {}

/** Every acknowledged text must stand in the history under its version, and the last in the referral. */
async function lostOf(pool: Pool, typists: readonly Typist[]): Promise<string[]> {
  const lost: string[] = [];
  for (const { referralId, text, acknowledged } of typists) {
    const kept = await pool.query<{ version: number; text: string }>(
      "select version, after ->> 'description' as text from referral_versions where referral_id = $1",
      [referralId],
    );
    const texts = new Map(kept.rows.map((row) => [row.version, row.text]));
    for (const [version, said] of acknowledged) {
      if (texts.get(version)?.trim() !== said.trim())
        lost.push(`${referralId}, version ${version}`);
    }
    const last = await pool.query<{ text: string }>(
      "select answers ->> 'description' as text from referrals where id = $1",
      [referralId],
    );
    if (last.rows[0]?.text !== text) lost.push(`${referralId}, the last text`);
  }
  return lost;
}
