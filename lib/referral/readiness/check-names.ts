import type { CheckId } from "./finding";

/** What a check speaks of, after the name of the field, for lines that have no room for its text. */
export const checkNames: Record<CheckId, string> = {
  "readiness-1": "missing or incorrect",
  "readiness-2": "placeholder text",
  "readiness-2b": "may be too vague",
  "readiness-3": "may be too vague",
  "readiness-3b": "repeats the description",
  "readiness-4": "not a public website",
  "readiness-4b": "may not be the customer's own website",
  "readiness-5": "not a number",
  "readiness-5b": "an unusual amount",
  "readiness-6": "no help requested",
  "readiness-6b": "AWS may not act on it",
  "readiness-7": "not a registered owner",
  "readiness-8": "terms AWS may not know",
  "readiness-9": "may be hard to find later",
  "readiness-10": "an unusual date",
  "readiness-11": "possible duplicate",
  "readiness-12": "conflicts with another answer",
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
