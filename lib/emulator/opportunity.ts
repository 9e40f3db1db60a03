/** What the emulator remembers about one opportunity, and how one comes to be known by its id. */
import type {
  AwsSubmission,
  Contact,
  CreateOpportunityRequest,
  OpportunityOrigin,
  RelatedEntityType,
  ReviewStatus,
  Tag,
} from "@aws-sdk/client-partnercentral-selling";

/** What counts as the solution that a submission needs. */
export const solutionTypes = [
  "Solutions",
  "AwsMarketplaceSolutions",
  "AwsMarketplaceProducts",
] as const satisfies readonly RelatedEntityType[];

/** What partners write with CreateOpportunity and replace with UpdateOpportunity. */
export type OpportunityBody = Pick<
  CreateOpportunityRequest,
  | "Customer"
  | "LifeCycle"
  | "Marketing"
  | "NationalSecurity"
  | "OpportunityType"
  | "PartnerOpportunityIdentifier"
  | "PrimaryNeedsFromAws"
  | "Project"
  | "SoftwareRevenue"
>;

export type Review = {
  /** Null is a state of its own: a Sandbox draft whose update left the review status out. */
  readonly status: ReviewStatus | null;
  readonly comments?: string | undefined;
  readonly reason?: string | undefined;
};

export type Opportunity = {
  readonly catalog: string;
  readonly id: string;
  /** Times are ISO 8601 with milliseconds: the SDK cuts finer ones off, and the lock compares them. */
  readonly createdDate: string;
  readonly lastModifiedDate: string;
  readonly origin: OpportunityOrigin;
  readonly tags: readonly Tag[];
  readonly body: OpportunityBody;
  readonly review: Review;
  readonly team: readonly Contact[];
  readonly related: Readonly<Partial<Record<RelatedEntityType, readonly string[]>>>;
  /** How it was submitted; absent before the first submission has completed. */
  readonly submission?: AwsSubmission | undefined;
};

/** The asynchronous job behind StartEngagementFromOpportunityTask. */
export type EngagementTask = {
  readonly catalog: string;
  readonly id: string;
  readonly opportunityId: string;
  readonly startTime: string;
  readonly status: "COMPLETE" | "FAILED" | "IN_PROGRESS";
  readonly submission: AwsSubmission;
  readonly engagementId: string;
  readonly invitationId: string;
  readonly snapshotJobId: string;
  /** Why it will fail, for tasks that a fault was asked for. */
  readonly failure?: { readonly reasonCode: string; readonly message: string };
};

/** One spent client token: a hash of the request it came with and the answer that was given. */
export type SpentToken = {
  readonly operation: string;
  readonly catalog: string;
  readonly token: string;
  readonly request: string;
  readonly answer: object;
};

/** What one call alters; written to disk and applied in memory as a whole. */
export type Changes = {
  readonly opportunities?: readonly Opportunity[];
  readonly tasks?: readonly EngagementTask[];
  readonly tokens?: readonly SpentToken[];
};

const ACCOUNT = "111122223333";

export const partnerAccount: string = ACCOUNT;

export function arnOf(
  catalog: string,
  resource: "opportunity" | "solution" | "engagement" | "engagement-from-opportunity-task",
  id: string,
): string {
  // Engagements and their tasks belong to several partners, so their ARNs name no account.
  const account = resource === "opportunity" || resource === "solution" ? ACCOUNT : "";
  return `arn:aws:partnercentral:us-east-1:${account}:catalog/${catalog}/${resource}/${id}`;
}

/** The opportunity with a later LastModifiedDate; strictly later, or the lock would miss a change. */
export function touched(opportunity: Opportunity, now: Date): Opportunity {
  const before = Date.parse(opportunity.lastModifiedDate);
  const time = new Date(Math.max(now.getTime(), before + 1));
  return { ...opportunity, lastModifiedDate: time.toISOString() };
}
