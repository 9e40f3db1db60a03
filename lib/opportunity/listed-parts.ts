/** What AWS's list tells of an opportunity, written over the record that GetOpportunity gave. */
import "server-only";
import {
  type Body,
  type BodyValue,
  readAt,
  removeAt,
  writeAt,
} from "@/lib/partner-central/aws-path";

/** The members that a list has in common with GetOpportunity (AWS API reference, OpportunitySummary). */
const LISTED = [
  "OpportunityType",
  "LifeCycle.ReviewStatus",
  "LifeCycle.ReviewComments",
  "LifeCycle.ReviewStatusReason",
  "LifeCycle.Stage",
  "LifeCycle.ClosedLostReason",
  "LifeCycle.NextSteps",
  "LifeCycle.TargetCloseDate",
  "Customer.Account.CompanyName",
  "Customer.Account.Industry",
  "Customer.Account.OtherIndustry",
  "Customer.Account.WebsiteUrl",
  "Customer.Account.Address.City",
  "Customer.Account.Address.PostalCode",
  "Customer.Account.Address.StateOrRegion",
  "Customer.Account.Address.CountryCode",
  "Project.DeliveryModels",
  "Project.ExpectedCustomerSpend",
  "Project.ExpectedContractDuration",
] as const;

/** The reviewer's words, which belong to the status they came with. */
const OF_THE_REVIEW: readonly string[] = [
  "LifeCycle.ReviewComments",
  "LifeCycle.ReviewStatusReason",
];

/**
 * The record with the list's values in it, and which of them differ. What the list leaves out stays
 * as it was: AWS may answer with parts missing, and GetOpportunity is asked where it matters.
 */
export function withListed(
  record: Body,
  listed: Body,
): { record: Body; changed: (typeof LISTED)[number][] } {
  const copy = structuredClone(record);
  const isReviewed = isDifferent(record, listed, "LifeCycle.ReviewStatus");
  const changed = LISTED.filter((path) => {
    const value = readAt(listed, path);
    if (value === undefined && isReviewed && OF_THE_REVIEW.includes(path)) {
      removeAt(copy, path);
      return readAt(record, path) !== undefined;
    }
    if (!isDifferent(record, listed, path)) return false;
    // What came as JSON is JSON.
    writeAt(copy, path, value as BodyValue);
    return true;
  });
  return { record: copy, changed };
}

function isDifferent(record: Body, listed: Body, path: string): boolean {
  const value = readAt(listed, path);
  return value !== undefined && inOrder(value) !== inOrder(readAt(record, path));
}

/** As text with the members of every object in one order: PostgreSQL keeps them in another than AWS. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_name, inside: unknown) =>
    typeof inside === "object" && inside !== null && !Array.isArray(inside)
      ? Object.fromEntries(Object.entries(inside).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inside,
  );
}
