import type { CheckId } from "./finding";

/** What a check speaks of, after the name of the field, for lines that have no room for its text. */
export const checkNames: Record<CheckId, string> = {
  "readiness-1": "missing or not right",
  "readiness-2": "no real text",
  "readiness-2b": "may be thin",
  "readiness-3": "may be thin",
  "readiness-3b": "repeats the description",
  "readiness-4": "not a real site",
  "readiness-4b": "may not be the customer's own site",
  "readiness-5": "not an amount",
  "readiness-5b": "an unusual amount",
  "readiness-6": "nothing asked of AWS",
  "readiness-6b": "an ask that AWS may not act on",
  "readiness-7": "not a registered owner",
  "readiness-8": "words AWS may not know",
  "readiness-9": "a name hard to find again",
  "readiness-10": "an unusual day",
  "readiness-11": "like another referral",
  "readiness-12": "beside another answer",
};

/**
 * "readiness-9.referralName" taken apart; null for what no check of ours has said. What it was about
 * may follow, and means nothing to people.
 */
export function readFindingKey(key: string): { id: CheckId; field: string } | null {
  const [id = "", field = ""] = key.split(".");
  const known = Object.keys(checkNames).find((each): each is CheckId => each === id);
  return known ? { id: known, field } : null;
}
