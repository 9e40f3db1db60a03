/** Readiness-11: the same deal may have been referred before. */
import { type Finding, type Twin, warns } from "./finding";

/** Titles this alike, for the same customer, are taken for one deal. */
export const TWIN_LIKENESS = 0.7;

/** One customer has many deals; only the same customer with nearly the same title is worth a look. */
export function likelyTwins(twins: readonly Twin[]): Finding[] {
  const likely = twins.filter(
    ({ likeness, same }) => likeness >= TWIN_LIKENESS && same.some((each) => each !== "title"),
  );
  return likely.map((twin) =>
    warns(
      "readiness-11",
      "referralName",
      `Looks like ${twin.name || "another referral"} (${twin.status}).`,
      "Change the referral name",
      {
        twin,
        subject: twin.id,
        looksAt: ["referralName", "companyName", "website", "awsAccount"],
      },
    ),
  );
}
