"use server";

import { discardedHref } from "@/components/list/list-query";
import { action } from "@/app/words/action";
import { attemptSchema } from "@/app/words/attempt";
import { discardDrafts, restoreDrafts } from "@/lib/drafts/discard-draft";
import { startDraft } from "@/lib/drafts/start-draft";
import { namedReferrals, referralsSchema } from "@/lib/referral/schemas";

const changed = () => "/";

export const startReferral = action({
  request: attemptSchema,
  otherwise: "/",
  verb: startDraft,
  changed,
  next: (started) => (started.ok ? `/referrals/${started.value.referralId}/customer` : "/start"),
});

/** Of one row or of all that are ticked. */
export const discardReferrals = action({
  request: referralsSchema,
  read: namedReferrals,
  otherwise: "/",
  verb: discardDrafts,
  changed,
  next: ({ discarded, kept }) => discardedHref(discarded, kept.length),
});

export const restoreReferrals = action({
  request: referralsSchema,
  read: namedReferrals,
  otherwise: "/",
  verb: restoreDrafts,
  changed,
  next: () => "/",
});
