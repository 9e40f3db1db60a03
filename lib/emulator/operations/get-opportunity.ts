import {
  type GetOpportunityRequest,
  GetOpportunityRequest$,
  GetOpportunityResponse$,
} from "@aws-sdk/client-partnercentral-selling";
import { arnOf, type Opportunity } from "../opportunity";
import { redacted } from "../rules/national-security";
import { answerOf } from "../shapes/fill-with-nulls";
import { operation, requireOpportunity } from "./operation";

export const getOpportunity = operation<GetOpportunityRequest>({
  name: "GetOpportunity",
  group: "read",
  request: GetOpportunityRequest$,
  perform({ input, store }) {
    const { Catalog = "", Identifier = "" } = input;
    return { answer: opportunityAnswer(requireOpportunity(store, Catalog, Identifier)) };
  },
});

/** The origin is not part of it: AWS shows that only in GetAwsOpportunitySummary. */
function opportunityAnswer(opportunity: Opportunity): object {
  const { related } = opportunity;
  const body = redacted(opportunity.body);
  return answerOf(GetOpportunityResponse$, {
    ...body,
    Catalog: opportunity.catalog,
    Id: opportunity.id,
    Arn: arnOf(opportunity.catalog, "opportunity", opportunity.id),
    CreatedDate: opportunity.createdDate,
    LastModifiedDate: opportunity.lastModifiedDate,
    Customer: { Account: body.Customer?.Account, Contacts: body.Customer?.Contacts ?? [] },
    Project: body.Project ?? {},
    LifeCycle: lifeCycleAnswer(opportunity),
    OpportunityTeam: opportunity.team,
    RelatedEntityIdentifiers: {
      AwsMarketplaceOffers: related.AwsMarketplaceOffers ?? [],
      AwsMarketplaceOfferSets: related.AwsMarketplaceOfferSets ?? [],
      Solutions: related.Solutions ?? [],
      AwsProducts: related.AwsProducts ?? [],
      AwsMarketplaceSolutions: related.AwsMarketplaceSolutions ?? [],
      AwsMarketplaceProducts: related.AwsMarketplaceProducts ?? [],
    },
  });
}

export function lifeCycleAnswer({ body, review }: Opportunity): object {
  return {
    ...body.LifeCycle,
    ReviewStatus: review.status,
    ReviewComments: review.comments,
    ReviewStatusReason: review.reason,
  };
}
