import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { currentContext } from "@/app/words/session";
import { requireActor } from "@/lib/auth/require-actor";
import { getReferral } from "@/lib/drafts/get-referral";
import { clashesOf, heldBy } from "@/lib/drafts/held-answers";
import { nameOfWriter } from "@/lib/drafts/history";
import { readOldRecord } from "@/lib/opportunity/check-now";
import { fieldsOfStep } from "@/lib/referral/fields/field-order";
import { issuesOfStep } from "@/lib/referral/rules/checks";
import { changesToSend } from "@/lib/submission/changes-to-send";
import { progressOf } from "@/lib/submission/progress";
import { takeInRecord } from "@/lib/submission/take-in-record";

/**
 * A referral that AWS has and lets one change, with AWS's present values in it. What AWS changed
 * comes in before anything is read; where nothing came, nothing is written.
 */
export const loadFix = cache(async (id: string) => {
  const actor = await requireActor();
  const context = await currentContext();
  await takeInRecord(actor, id, context);
  const [referral, progress] = await Promise.all([getReferral(actor, id), progressOf(actor, id)]);
  if (!referral) notFound();
  const page = referral.laterPage;
  if (page === null || progress === null || referral.discardedAt) redirect(`/referrals/${id}`);
  if (progress.isRecordOld) await readOldRecord(actor, { referralId: id });
  const asked = fieldsOfStep(page);
  const issues = issuesOfStep(page, referral.answers, context);
  const changes = await changesToSend(actor, referral, context);
  const held = referral.hasHeld ? await heldBy(actor, id) : [];
  const clashes = await clashesOf(id, referral.answers, held);
  const [clash] = clashes.filter((each) => asked.includes(each.id));
  const conflict = clash
    ? { who: await nameOfWriter(actor, clash.by), at: clash.by?.at.toISOString() ?? null }
    : null;
  return { actor, referral, page, context, progress, asked, issues, changes, conflict };
});
