"use server";

import { z } from "zod";
import { action } from "@/app/words/action";
import { attemptSchema } from "@/app/words/attempt";
import { viewSchema } from "@/app/words/list-request";
import { discardedHref } from "@/components/list/list-query";
import { discardDrafts, restoreDrafts } from "@/lib/drafts/discard-draft";
import { removeView, saveView } from "@/lib/drafts/saved-views";
import { startDraft } from "@/lib/drafts/start-draft";
import { idSchema, namedReferrals, referralsSchema } from "@/lib/referral/schemas";

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

export const keepView = action({
  request: viewSchema,
  otherwise: "/",
  verb: saveView,
  changed,
  next: (_, { address }) => address,
});

export const dropView = action({
  request: z.object({ viewId: idSchema }),
  otherwise: "/",
  verb: removeView,
  changed,
  next: () => "/",
});
