import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import type { Referral } from "@/lib/drafts/referral";
import { catalogOf, currentEnvironment } from "@/lib/env";
import { requestsOf } from "@/lib/partner-central/opportunity";
import { type Preview, previewOf } from "@/lib/partner-central/preview";
import type { ReferralContext } from "@/lib/referral/context";
import { submissionOf } from "./submission";

/** What AWS will receive; once Send was pressed, what was frozen then and is really sent. */
export async function previewReferral(
  actor: Actor,
  referral: Referral,
  context: ReferralContext,
): Promise<Preview> {
  const environment = currentEnvironment();
  const [row] = await db()
    .select()
    .from(submissions)
    .where(
      and(
        eq(submissions.referralId, referral.id),
        can(actor, "read", submissions),
        eq(submissions.environment, environment),
      ),
    );
  if (row && row.openedAt === null) {
    const { requests, answers } = submissionOf(row);
    return previewOf(requests, answers);
  }
  return previewOf(
    requestsOf(referral.id, referral.answers, context, catalogOf(environment)),
    referral.answers,
  );
}
