/** Readiness-11: the same deal may have been referred before. */
import { type Duplicate, type Finding, warns } from "./finding";

/** Titles this alike, for the same customer, are taken for one deal. */
export const DUPLICATE_SIMILARITY = 0.7;

/** One customer has many deals; only the same customer with nearly the same title is worth a look. */
export function likelyDuplicates(duplicates: readonly Duplicate[]): Finding[] {
  const likely = duplicates.filter(
    ({ similarity, same }) =>
      similarity >= DUPLICATE_SIMILARITY && same.some((each) => each !== "title"),
  );
  return likely.map((duplicate) =>
    warns(
      "readiness-11",
      "referralName",
      `Possible duplicate of ${duplicate.name || "another referral"} (${duplicate.status}).`,
      "Change the referral name",
      {
        duplicate,
        subject: duplicate.id,
        looksAt: ["referralName", "companyName", "website", "awsAccount"],
      },
    ),
  );
}
