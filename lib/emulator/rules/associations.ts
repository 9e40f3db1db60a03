/** Rules about what can be associated with an opportunity: solutions, products, Marketplace things. */
import type { RelatedEntityType } from "@aws-sdk/client-partnercentral-selling";
import { awsProductIds } from "../data/aws-product-ids";
import { partnerSolutions } from "../data/solutions";
import { type Issue, issue } from "../failure";
import { type Opportunity, partnerAccount } from "../opportunity";
import type { StoreView } from "../store";

const fieldName = "relatedEntityIdentifier";

const limits: Readonly<Record<RelatedEntityType, number>> = {
  Solutions: 10,
  AwsProducts: 20,
  AwsMarketplaceSolutions: 10,
  AwsMarketplaceProducts: 10,
  AwsMarketplaceOffers: 1,
  AwsMarketplaceOfferSets: 1,
};

export type Association = { readonly type: RelatedEntityType; readonly identifier: string };

/** Reviewed and launched opportunities keep what they have; Action Required may be repaired. */
export function associationStateIssues({ review, body }: Opportunity): Issue[] {
  const isOpen =
    review.status === null ||
    review.status === "Pending Submission" ||
    review.status === "Action Required" ||
    (review.status === "Approved" && body.LifeCycle?.Stage !== "Launched");
  if (isOpen) return [];
  const text = `Associations cannot change when Opportunity status is ${review.status}`;
  return [issue("INVALID_RESOURCE_STATE", "lifeCycle.reviewStatus", text)];
}

export function offerStateIssues({ body }: Opportunity, { type }: Association): Issue[] {
  if (!isOffer(type) || body.LifeCycle?.Stage !== "Closed Lost") return [];
  const text = "Cannot associate/disassociate offers when opportunity is in 'Closed Lost'.";
  return [issue("INVALID_RESOURCE_STATE", "lifeCycle.stage", text)];
}

export function associationIssues(
  opportunity: Opportunity,
  association: Association,
  store: StoreView,
): Issue[] {
  const { type, identifier } = association;
  const present = opportunity.related[type] ?? [];
  if (present.includes(identifier)) {
    const text = `${identifier} is already associated with the opportunity`;
    return [issue("DUPLICATE_KEY_VALUE", fieldName, text)];
  }
  if (!isKnown(association)) {
    const text = `Resource with Identifier ${identifier} does not exist or is not accessible`;
    return [issue("INVALID_VALUE", fieldName, text)];
  }
  return [
    ...solutionStatusIssues(association),
    ...limitIssues(opportunity, type),
    ...offerIssues(opportunity, association, store),
  ];
}

function isKnown({ type, identifier }: Association): boolean {
  switch (type) {
    case "Solutions":
      return partnerSolutions.some((each) => each.id === identifier);
    case "AwsProducts":
      return awsProductIds.has(identifier);
    case "AwsMarketplaceSolutions":
      return isMarketplaceArn(identifier, /^Solution\/soln-[a-z0-9]+$/);
    case "AwsMarketplaceProducts":
      return isMarketplaceArn(identifier, /^[A-Z][A-Za-z]+Product\/[a-z0-9-]+$/);
    case "AwsMarketplaceOffers":
      return isMarketplaceArn(identifier, /^Offer\/offer-[a-z0-9]+$/);
    case "AwsMarketplaceOfferSets":
      return isMarketplaceArn(identifier, /^OfferSet\/offerset-[a-z0-9]+$/);
    default: {
      const never: never = type;
      return never;
    }
  }
}

/** Things of another seller's account are not accessible. */
function isMarketplaceArn(identifier: string, resource: RegExp): boolean {
  const [arn, partition, service, region, account, path = ""] = identifier.split(":");
  const head = arn === "arn" && partition === "aws" && service === "aws-marketplace";
  const catalog = "AWSMarketplace/";
  return (
    head &&
    Boolean(region) &&
    account === partnerAccount &&
    path.startsWith(catalog) &&
    resource.test(path.slice(catalog.length))
  );
}

/** The same solution by its id, or by the ARN of AWS Marketplace, which takes no draft either. */
function solutionStatusIssues({ identifier }: Association): Issue[] {
  const solution = partnerSolutions.find(
    (each) => each.id === identifier || each.marketplaceArn === identifier,
  );
  if (solution === undefined || solution.status === "Active") return [];
  const text = `Solution ${identifier} is ${solution.status}; only Active solutions can be associated`;
  return [issue("INVALID_VALUE", fieldName, text)];
}

function limitIssues({ related }: Opportunity, type: RelatedEntityType): Issue[] {
  const count = (related[type] ?? []).length;
  if (count < limits[type]) return [];
  const text = `At most ${limits[type]} ${type} can be associated with one opportunity`;
  return [issue("TOO_MANY_VALUES", fieldName, text)];
}

/** One offer or one offer set, and each for one opportunity only. */
function offerIssues(
  opportunity: Opportunity,
  { type, identifier }: Association,
  store: StoreView,
): Issue[] {
  if (!isOffer(type)) return [];
  const other =
    type === "AwsMarketplaceOffers" ? "AwsMarketplaceOfferSets" : "AwsMarketplaceOffers";
  if (opportunity.related[other]?.length) {
    const text = "An opportunity can have either an offer or an offer set";
    return [issue("TOO_MANY_VALUES", fieldName, text)];
  }
  const taken = store
    .opportunities(opportunity.catalog)
    .some((each) => each.related[type]?.includes(identifier));
  if (!taken) return [];
  const text = "One AWS Marketplace offer can only be associated with one opportunity";
  return [issue("DUPLICATE_KEY_VALUE", fieldName, text)];
}

function isOffer(type: RelatedEntityType): boolean {
  return type === "AwsMarketplaceOffers" || type === "AwsMarketplaceOfferSets";
}
