/** Why a page was not saved. All else ends in another page, or in a choice between two answers. */
export type RefusalKind =
  | "unreachable"
  | "unavailable"
  | "too-big"
  | "malformed"
  | "not-found"
  | "locked"
  | "future";

/** What the button's save answers when it does not lead on. */
export type Refused = { kind: RefusalKind } | null;

const STILL_HERE = "What you typed is still here.";

export const refusalWords: Record<RefusalKind, string> = {
  unreachable: `Your changes didn't reach us. ${STILL_HERE} Check your connection, then save again.`,
  unavailable: `We couldn't save this page just now. ${STILL_HERE} Wait a few seconds, then save again.`,
  "too-big": `This page has more text than we can save. ${STILL_HERE} Shorten it, then save again.`,
  malformed: `This page is out of date. ${STILL_HERE} Copy it, reload the page, and save again.`,
  "not-found": `This draft no longer exists, or you don't have access to it. ${STILL_HERE} If you discarded it, you can restore it from Discarded drafts.`,
  locked: `This referral was sent to AWS, so you can't change its answers now. ${STILL_HERE}`,
  future: `This page is newer than the referral we have. ${STILL_HERE} Copy it, reload the page, and save again.`,
};
