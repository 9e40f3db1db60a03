import type { LaterPage } from "@/lib/referral/fields/field-order";

type Words = {
  heading: string;
  lead: string;
  /** Above the answers that can't be changed. */
  locked: string;
  whyLocked: string;
  onward: string;
  checkHeading: string;
  send: string;
};

const update: Words = {
  heading: "Update the deal",
  lead: "These are the values AWS has now. Update what changed. AWS sees it within a minute.",
  locked: "Locked by AWS after approval",
  whyLocked: "AWS doesn't accept changes to these answers once it has approved a referral.",
  onward: "Review changes",
  checkHeading: "Review your changes",
  send: "Send changes to AWS",
};

/** What the pages say, by what AWS lets one change. */
export const wordsOfPage: Record<LaterPage, Words> = {
  fix: {
    heading: "Fix and resend",
    lead: "AWS opened the answers below. Change what it asks for, then resend. We save as you type.",
    locked: "Locked by AWS during review",
    whyLocked: "AWS doesn't accept changes to these answers until it has approved the referral.",
    onward: "Review changes",
    checkHeading: "Review and resend",
    send: "Resend to AWS",
  },
  update,
  launched: {
    ...update,
    lead: "The deal has launched, so AWS accepts changes to these answers only.",
    locked: "Locked by AWS after launch",
    whyLocked: "AWS ignores changes to these answers once a deal has launched.",
  },
};
