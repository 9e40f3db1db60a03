import type { FieldId } from "./field-order";

/**
 * How long a text may be, in code points, as AWS counts them (AWS API reference, CreateOpportunity).
 * Description and use case share AWS's one text of 2,000; campaign, solution and competitor texts
 * without a bound of their own take AWS's usual 255.
 */
export const maxLength = {
  companyName: 120,
  website: 255,
  postalCode: 20,
  otherIndustry: 255,
  referralName: 255,
  description: 1200,
  useCase: 700,
  ownerFirst: 80,
  ownerLast: 80,
  ownerEmail: 80,
  contactFirst: 80,
  contactLast: 80,
  contactEmail: 80,
  contactTitle: 80,
  estimateUrl: 120,
  street: 255,
  city: 255,
  otherSolution: 255,
  nextStep: 255,
  campaignName: 255,
  otherCompetitor: 255,
} as const;

/** A link is read with the tracking parameters it was copied with, most of which are dropped. */
const MOST_OF_A_LINK = 4000;

const readAtMost: Partial<Record<FieldId, number>> = {
  ...maxLength,
  website: MOST_OF_A_LINK,
  estimateUrl: MOST_OF_A_LINK,
  solution: MOST_OF_A_LINK,
};

/**
 * How much of an answer is read, in UTF-16 units: more than its field takes, so that what is longer
 * is told so, and little enough that one pasted book costs nobody else any time.
 */
export function mostRead(id: FieldId): number {
  return 2 * (readAtMost[id] ?? 255) + 100;
}

export const minLength = { website: 4, description: 20, useCase: 20, nextStep: 10 } as const;

/** Most entries of a list (AWS quotas per opportunity); of solutions, so many of each kind. */
export const maxEntries = { awsProducts: 20, solution: 10 } as const;

export const digitCount = { awsAccount: 12, duns: 9 } as const;

/** The website's limit counts what is sent; the revenue's is what a monthly figure can be. */
export const MAX_MONTHLY_REVENUE_CENTS = 100_000_000_000n;

export const MAX_YEARS_TO_CLOSE = 10;
