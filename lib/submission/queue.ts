/** How long a sending will wait for its turn, because AWS takes one write a second of everybody together. */
import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import { currentEnvironment } from "@/lib/env";
import { gapMs, writeSlotFreeAt } from "@/lib/partner-central/rate-limit";
import { withAws } from "./claim";
import { type Submission, WITH_AWS } from "./submission";

export type Wait = {
  /** Referrals whose turn is before this one's. */
  before: number;
  /** Until this one's own calls are through, as far as can be told. */
  seconds: number;
};

/** Writes that a row still has to make: its links, its owner, its start, and its own record first. */
const writesLeft = sql`case
  when phase in ('find', 'create', 'reread', 'update') then 3 + jsonb_array_length(requests -> 'associations')
  when phase in ('associate', 'detach') then 2 + greatest(0, jsonb_array_length(requests -> 'associations') - linked)
  when phase = 'assign' then 2 else 1 end`;

/** The wait of a sending that is on its way; null when nothing has to be waited for. */
export async function waitOf({ id, openedAt, phase }: Submission): Promise<Wait | null> {
  const gap = gapMs("write");
  if (gap === 0 || openedAt !== null || WITH_AWS.includes(phase)) return null;
  const found = await db().execute<{ before: string; writes: string; blocked: string }>(sql`
    with mine as (select environment, queued_at, id from ${submissions} where id = ${id})
    select count(*) filter (where submissions.id <> mine.id) as before, sum(${writesLeft}) as writes,
      greatest(0, extract(epoch from ${writeSlotFreeAt(currentEnvironment())} - now())) as blocked
    from ${submissions} join mine on submissions.environment = mine.environment
    where next_attempt_at is not null and phase not in (${withAws})
      and (submissions.queued_at, submissions.id) <= (mine.queued_at, mine.id)`);
  const [row] = found.rows;
  if (!row) return null;
  const blocked = Number(row.blocked ?? 0);
  return {
    before: Number(row.before),
    seconds: Math.ceil((Number(row.writes) * gap) / 1_000 + blocked),
  };
}
