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
  unreachable: `We could not reach Referral Desk. ${STILL_HERE} Check your connection, then save again.`,
  unavailable: `Referral Desk couldn't save this just now. ${STILL_HERE} Wait a few seconds, then save again.`,
  "too-big": `This page holds more text than we can keep. ${STILL_HERE} Shorten it.`,
  malformed: `This page does not fit the product any more. ${STILL_HERE} Copy it, reload the page, and save again.`,
  "not-found": `This draft is not there any more: it was discarded, or it is not one of yours. ${STILL_HERE} A discarded draft can be brought back from the list of referrals.`,
  locked: `This referral was sent to AWS, so its answers cannot be changed now. ${STILL_HERE}`,
  future: `This page was made from a version of the referral that is not kept here. ${STILL_HERE} Copy it, reload the page, and save again.`,
};
