import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { User } from "@/lib/auth/user";
import { db } from "@/lib/db/client";
import { referrals } from "@/lib/db/schema";
import { env } from "@/lib/env";
import { type Answers, marketingDetails } from "@/lib/referral/answers";
import { type FieldStep, fieldsOfStep } from "@/lib/referral/steps";
import { done, failed, type Result } from "@/lib/result";
import { closeDateOf } from "./close-date";
import { unlockedSql } from "./referral";

export type SaveStep = {
  referralId: string;
  /** The version the page was made from; another one in the row means someone else saved. */
  version: number;
  step: FieldStep;
  answers: Answers;
  /** "saved" once the page was sent off by its own button, so that preselected answers count. */
  mark: "saved" | "none";
  /** The four answers about marketing go, because the user agreed when choosing No. */
  removeMarketing?: boolean;
};

export type SaveFailure =
  | { kind: "not-found" }
  | { kind: "conflict"; version: number }
  | { kind: "locked" };

/** Saves one page as typed, right or wrong, in one UPDATE that matches id, owner and version. */
export async function saveStep(
  user: User,
  request: SaveStep,
): Promise<Result<{ version: number }, SaveFailure>> {
  const answers = answersOfStep(request.step, request.answers);
  const removed = request.removeMarketing ? [...marketingDetails] : [];
  const [saved] = await db()
    .update(referrals)
    .set({
      answers: sql`(${referrals.answers} || ${JSON.stringify(answers)}::jsonb) - ${textArray(removed)}`,
      ...(request.mark === "saved" && { marks: markedSaved(request.step) }),
      ...("closeDate" in answers && { closeDate: closeDateOf(answers) }),
      version: sql`${referrals.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(
      and(
        eq(referrals.id, request.referralId),
        eq(referrals.userId, user.id),
        eq(referrals.version, request.version),
        isNull(referrals.discardedAt),
        unlockedSql(env().catalog),
      ),
    )
    .returning({ version: referrals.version });
  if (saved) return done({ version: saved.version });
  return failed(await whyNotSaved(user, request));
}

/** Only the page's own questions are saved, whatever was posted. */
function answersOfStep(step: FieldStep, answers: Answers): Answers {
  const kept: Answers = {};
  for (const id of fieldsOfStep(step)) {
    const answer = answers[id];
    if (answer !== undefined && id !== "submit") kept[id] = answer;
  }
  return kept;
}

function markedSaved(step: FieldStep): SQL {
  return sql`${referrals.marks} || jsonb_build_object(${step}::text, '{"saved": true}'::jsonb)`;
}

function textArray(texts: string[]): SQL {
  return sql`array(select jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb))`;
}

async function whyNotSaved(user: User, request: SaveStep): Promise<SaveFailure> {
  const [row] = await db()
    .select({ version: referrals.version, unlocked: unlockedSql(env().catalog) })
    .from(referrals)
    .where(
      and(
        eq(referrals.id, request.referralId),
        eq(referrals.userId, user.id),
        isNull(referrals.discardedAt),
      ),
    );
  if (!row) return { kind: "not-found" };
  if (!row.unlocked) return { kind: "locked" };
  return { kind: "conflict", version: row.version };
}
