import "server-only";
import { cache } from "react";
import { requireActor } from "@/lib/auth/require-actor";
import { getReferral } from "@/lib/drafts/get-referral";
import { referralContext } from "@/lib/partner/referral-context";
import { currentDateStyle } from "./date-style";

/** What several parts of one page ask for, read once per request. */
export const currentContext = cache(async () => {
  const [context, { order }] = await Promise.all([
    referralContext(await requireActor()),
    currentDateStyle(),
  ]);
  return { ...context, dateOrder: order };
});

export const currentReferral = cache(async (id: string) => getReferral(await requireActor(), id));
