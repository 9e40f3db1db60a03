"use server";

import { action, isMissing, referralAddress } from "@/app/words/action";
import { referralSchema } from "@/lib/referral/schemas";
import type { Result } from "@/lib/result";
import { stopSending, tryNow } from "@/lib/submission/retry";

export const trySendingNow = action({
  request: referralSchema,
  verb: tryNow,
  changed: referralAddress,
  next: progressAddress,
});

export const stopTrying = action({
  request: referralSchema,
  verb: stopSending,
  changed: referralAddress,
  next: progressAddress,
});

function progressAddress(
  pressed: Result<null, { kind: string }>,
  request: { referralId: string },
): string | null {
  if (isMissing(pressed)) return null;
  const why = pressed.ok ? "" : `?not=${pressed.failure.kind}`;
  return `${referralAddress(request)}/sending${why}`;
}
