/**
 * AWS's side of an opportunity, kept because no page waits for AWS. Whoever wants it read makes its
 * row due; one recurring job reads what is due, a few each time, so that a large catalog takes only
 * a share of the day's reads and of the worker's time.
 */
import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { type Database, db, type Transaction } from "@/lib/db/client";
import { toJson } from "@/lib/db/json";
import { awsSummaries, type Json, opportunities, referrals } from "@/lib/db/schema";
import { currentEnvironment } from "@/lib/env";
import { enqueue, jobIn } from "@/lib/jobs/enqueue";
import { nudgeWorker } from "@/lib/jobs/worker";
import { log } from "@/lib/log";
import { readAt as valueAt } from "@/lib/partner-central/aws-path";
import { getAwsSummary } from "@/lib/partner-central/calls";
import { targetFromEnv } from "@/lib/partner-central/connect";
import type { Failure } from "@/lib/partner-central/failures";
import { done, type Result } from "@/lib/result";
import { type AwsSide, awsSideOf } from "./aws-side";
import type { Held } from "./keep-record";

export const READ_SUMMARIES = "read-aws-summaries";

/** With a run a minute, a good third of the reads that AWS allows in a day. */
const MOST_A_RUN = 25;

const MOST_SCORES = 100;

/** For somebody who looks at the referral. */
const IS_OLD = sql`(aws_summaries.read_at is null or aws_summaries.read_at < now() - interval '1 hour')`;

/** What somebody waits for comes before all that is due by the clock. */
const AT_ONCE = sql`'epoch'::timestamptz`;

/** Makes the summary due: the record has just been read. */
export async function summaryIsDue(
  tx: Transaction,
  { referralId, environment }: Pick<Held, "referralId" | "environment">,
): Promise<void> {
  await tx
    .insert(awsSummaries)
    .values({ referralId, environment, dueAt: sql`now()` })
    .onConflictDoUpdate({
      target: [awsSummaries.referralId, awsSummaries.environment],
      set: { dueAt: sql`least(${awsSummaries.dueAt}, now())` },
    });
}

/** Has the summary read soon, where somebody looks at the referral and it is older than an hour. */
export async function wantSummary(actor: Actor, referralId: string): Promise<void> {
  const environment = currentEnvironment();
  const { rowCount } = await db().execute(sql`
    insert into ${awsSummaries} (referral_id, environment, due_at)
    select referral_id, environment, ${AT_ONCE} from ${opportunities}
      join ${referrals} on ${referrals.id} = referral_id
    where referral_id = ${referralId} and environment = ${environment} and ${can(actor, "read")}
    on conflict (referral_id, environment) do update set due_at = excluded.due_at
    where ${IS_OLD}
      and aws_summaries.due_at is distinct from excluded.due_at`);
  if (rowCount === 1) await readSummariesSoon(db());
}

export async function readSummariesSoon(database: Database | Transaction): Promise<void> {
  await enqueue(database, { name: jobIn(currentEnvironment(), READ_SUMMARIES), key: "" });
  nudgeWorker();
}

type Due = {
  referral_id: string;
  opportunity_id: string;
  /** As PostgreSQL wrote it, because a Date would lose its microseconds. */
  due_at: string;
  scores: Json[];
};

/** What the job does: asks AWS for what is due. @returns the failure that ended the run */
export async function readSummaries(signal: AbortSignal): Promise<Result<null, Failure>> {
  const environment = currentEnvironment();
  const target = targetFromEnv();
  const { rows } = await db().execute<Due>(sql`
    select referral_id, opportunity_id, due_at::text, scores
    from ${awsSummaries} join ${opportunities} using (referral_id, environment)
    where environment = ${environment} and due_at <= now() order by due_at limit ${MOST_A_RUN}`);
  for (const due of rows) {
    signal.throwIfAborted();
    const answer = await getAwsSummary(target, due.opportunity_id);
    if (answer.ok) {
      await keep(
        due,
        sql`summary = ${JSON.stringify(toJson(answer.value))}::jsonb,
        read_at = now(), scores = ${scoresWith(due.scores, answer.value)}`,
      );
      continue;
    }
    const { failure } = answer;
    // AWS or the way to it is away: the others would fail as well.
    if (failure.retryable && failure.kind !== "unexpected") return answer;
    // AWS has none of this opportunity, or one that cannot be read: what was kept stays.
    log.warn("aws-summary.not-read", { failure: failure.code });
    await keep(due, sql`read_at = coalesce(read_at, now())`);
  }
  return done(null);
}

const OVER = sql`(review_status = 'Rejected' or stage in ('Launched', 'Closed Lost'))`;

/** Writes what was learnt, and when to ask again: daily, as long as the deal is open. */
async function keep({ referral_id, due_at }: Due, changes: SQL): Promise<void> {
  // Made due again while AWS was asked, it stays due.
  await db().execute(sql`
    update ${awsSummaries} set ${changes}, due_at = case
      when due_at <> ${due_at}::timestamptz then due_at
      when exists (select from ${opportunities} where referral_id = ${referral_id}
        and environment = aws_summaries.environment and ${OVER}) then null
      else now() + interval '1 day' end
    where referral_id = ${referral_id} and environment = ${currentEnvironment()}`);
}

/** The scores that are known, and this one where it differs from the last. */
function scoresWith(known: readonly Json[], summary: object): SQL {
  const score = valueAt(summary, "Insights.OpportunityQuality.Score");
  if (typeof score !== "number" || score === valueAt(known.at(-1), "score")) return sql`scores`;
  const kept = JSON.stringify(known.slice(1 - MOST_SCORES));
  return sql`${kept}::jsonb || jsonb_build_array(jsonb_build_object('at', now(), 'score', ${score}::float8))`;
}

/** AWS's side as it was last told: null before AWS was asked for the first time. */
export async function awsSideFor(
  actor: Actor,
  referralId: string,
): Promise<{ side: (AwsSide & { readAt: string }) | null; isOld: boolean }> {
  const [row] = await db()
    .select({
      summary: awsSummaries.summary,
      scores: awsSummaries.scores,
      readAt: awsSummaries.readAt,
      related: sql`jsonb_build_object('RelatedEntityIdentifiers', ${opportunities.record} -> 'RelatedEntityIdentifiers')`,
      isOld: sql<boolean>`${IS_OLD}`,
    })
    .from(awsSummaries)
    .innerJoin(referrals, eq(referrals.id, awsSummaries.referralId))
    .innerJoin(
      opportunities,
      and(
        eq(opportunities.referralId, awsSummaries.referralId),
        eq(opportunities.environment, awsSummaries.environment),
      ),
    )
    .where(
      and(
        eq(awsSummaries.referralId, referralId),
        eq(awsSummaries.environment, currentEnvironment()),
        can(actor, "read"),
      ),
    );
  if (!row?.readAt) return { side: null, isOld: true };
  const { summary, scores, readAt, related, isOld } = row;
  if (summary === null) return { side: null, isOld };
  const side = { ...awsSideOf(summary, scores, related), readAt: readAt.toISOString() };
  return { side, isOld };
}
