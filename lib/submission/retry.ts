/** What a person can do about a sending that does not get on. */
import "server-only";
import { and, eq, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db, type Transaction } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import { currentEnvironment } from "@/lib/env";
import { appendEvents } from "@/lib/events/append";
import { nudgeWorker } from "@/lib/jobs/worker";
import { keepState, lockReferral } from "@/lib/opportunity/referral-state";
import { askToReopen } from "@/lib/partner/connection";
import { done, failed, type Result } from "@/lib/result";
import type { Phase } from "./submission";

/** "changed": the answers are not those that were sent, so Send is what is wanted. "done": AWS has it. */
type NotTried = { kind: "not-found" } | { kind: "changed" } | { kind: "done" };

/** Tries the very same again now, without waiting for its turn; also after a refusal that lay elsewhere. */
export async function tryNow(
  actor: Actor,
  { referralId }: { referralId: string },
): Promise<Result<null, NotTried>> {
  return tryAtOnce(actor, ofUser(actor, referralId));
}

/** The same for any user's submission; callers let nobody but an operator do it. */
export async function tryNowAsOperator(
  operator: Actor,
  { submissionId }: { submissionId: string },
): Promise<Result<null, NotTried>> {
  return tryAtOnce(operator, eq(submissions.id, submissionId));
}

async function tryAtOnce(actor: Actor, mine: SQL | undefined): Promise<Result<null, NotTried>> {
  const unfinished = ne(submissions.phase, "done");
  const asSent = sql`exists (select from referrals where referrals.id = submissions.referral_id
    and referrals.discarded_at is null and referrals.answers = submissions.answers)`;
  const tried = await changeSubmission(actor, mine, "resumed", async (tx) => {
    const resumed = await tx
      .update(submissions)
      .set({
        nextAttemptAt: sql`now()`,
        openedAt: null,
        stopped: false,
        failingSince: null,
        updatedAt: sql`now()`,
      })
      .where(and(mine, unfinished, or(isNull(submissions.openedAt), asSent)))
      .returning({ id: submissions.id });
    if (resumed.length > 0) await askToReopen(tx);
    return resumed;
  });
  if (tried) {
    nudgeWorker();
    return done(null);
  }
  const [row] = await db().select({ phase: submissions.phase }).from(submissions).where(mine);
  if (!row) return failed({ kind: "not-found" });
  return failed({ kind: row.phase === "done" ? "done" : "changed" });
}

/** Phases in which the review has not begun for certain, so that there is something to stop. */
const STOPPABLE: Phase[] = [
  "find",
  "create",
  "reread",
  "update",
  "associate",
  "detach",
  "assign",
  "verify",
  "start",
];

/**
 * Stops trying and opens the answers for editing. A call under way ends first, and what
 * it did is kept. "too-late": the review has begun, or may have.
 */
export async function stopSending(
  actor: Actor,
  { referralId }: { referralId: string },
): Promise<Result<null, { kind: "too-late" } | { kind: "not-found" }>> {
  const mine = ofUser(actor, referralId);
  const notStarting = or(
    ne(submissions.phase, "start"),
    and(isNull(submissions.lockedUntil), eq(submissions.unsure, false)),
  );
  const notStarted = and(eq(submissions.maybeStarted, false), notStarting);
  const isOpen = isNull(submissions.openedAt);
  const stopped = await changeSubmission(actor, mine, "stopped", (tx) =>
    tx
      .update(submissions)
      .set({ openedAt: sql`now()`, stopped: true, nextAttemptAt: null, updatedAt: sql`now()` })
      .where(and(mine, isOpen, inArray(submissions.phase, STOPPABLE), notStarted))
      .returning({ id: submissions.id }),
  );
  if (stopped) return done(null);
  const [row] = await db().select({ openedAt: submissions.openedAt }).from(submissions).where(mine);
  if (!row) return failed({ kind: "not-found" });
  return row.openedAt ? done(null) : failed({ kind: "too-late" });
}

function ofUser(actor: Actor, referralId: string): SQL | undefined {
  return and(
    eq(submissions.referralId, referralId),
    can(actor, "send", submissions),
    eq(submissions.environment, currentEnvironment()),
  );
}

/** Changes one submission with all that follows from it; false, and nothing is written, where it was not changed. */
function changeSubmission(
  { userId }: Actor,
  mine: SQL | undefined,
  what: "resumed" | "stopped",
  change: (tx: Transaction) => Promise<unknown[]>,
): Promise<boolean> {
  return db().transaction(async (tx) => {
    const { referralId, environment, teamId } = submissions;
    const [row] = await tx
      .select({ referralId, environment, teamId })
      .from(submissions)
      .where(mine);
    if (!row) return false;
    await lockReferral(tx, row.referralId);
    if ((await change(tx)).length === 0) return false;
    await keepState(tx, row);
    await appendEvents(tx, [{ ...row, userId, what }]);
    return true;
  });
}
