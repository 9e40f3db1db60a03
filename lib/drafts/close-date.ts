import "server-only";
import type { ReferralContext } from "@/lib/referral/context";
import type { Answers } from "@/lib/referral/fields/answers";
import { sentValue } from "@/lib/referral/fields/values";

// Reading a date needs nothing of who is asking, so an empty context does.
const NOBODY: ReferralContext = {
  today: "1970-01-01",
  own: { name: null, domains: [], awsAccount: null },
  people: [],
  you: null,
  solutions: null,
};

/** The close date as the database can compare it (YYYY-MM-DD), or null while it cannot be read. */
export function closeDateOf(answers: Answers): string | null {
  const value = sentValue("closeDate", answers, NOBODY);
  return typeof value === "string" ? value : null;
}
