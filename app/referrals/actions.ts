"use server";

import { action } from "@/app/words/action";
import { attemptSchema } from "@/app/words/attempt";
import { discardDraft, restoreDraft } from "@/lib/drafts/discard-draft";
import { startDraft } from "@/lib/drafts/start-draft";
import { referralSchema } from "@/lib/referral/schemas";

const changed = () => "/";

export const startReferral = action({
  request: attemptSchema,
  otherwise: "/",
  verb: startDraft,
  changed,
  next: (started) => (started.ok ? `/referrals/${started.value.referralId}/customer` : "/start"),
});

export const discardReferral = action({
  request: referralSchema,
  otherwise: "/",
  verb: discardDraft,
  changed,
  next: (discarded, { referralId }) => (discarded.ok ? `/?discarded=${referralId}` : "/?kept=1"),
});

export const restoreReferral = action({
  request: referralSchema,
  otherwise: "/",
  verb: restoreDraft,
  changed,
  next: () => "/",
});
