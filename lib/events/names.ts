/** Everything that can happen to a referral, by name. Words are made where it is shown. */
export const referralEvents = [
  "draft-started",
  "draft-discarded",
  "draft-restored",
  "version-restored",
  "queued",
  "created",
  "found",
  "updated",
  "linked",
  "assigned",
  "started",
  "submitted",
  "review-status",
  "changed-at-aws",
  "refused",
  "stopped",
  "given-up",
  "resumed",
  "sent-again",
  "reviewer-played",
  "play-refused",
  "not-taken",
] as const;
export type ReferralEvent = (typeof referralEvents)[number];

/** What concerns a whole environment. */
export type SendingEvent = "sending-paused" | "sending-resumed";
