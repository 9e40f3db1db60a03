/** Readiness-11: the same deal may have been referred before. */
import { type Finding, type Twin, warns } from "./finding";

/** Titles this alike, for the same customer, are taken for one deal. */
export const TWIN_LIKENESS = 0.7;

/** One customer has many deals; only the same customer with nearly the same title is worth a look. */
export function likelyTwins(twins: readonly Twin[]): Finding[] {
  const likely = twins.find(
    ({ likeness, same }) => likeness >= TWIN_LIKENESS && same.some((each) => each !== "title"),
  );
  if (!likely) return [];
  return [
    warns(
      "readiness-11",
      "referralName",
      `Looks like ${likely.name || "another referral"} (${likely.status}).`,
      "Change the referral name",
      { twin: likely, looksAt: ["referralName", "companyName", "website", "awsAccount"] },
    ),
  ];
}
