/** What AWS says about an opportunity: nothing before it was submitted, little before approval. */
import {
  type GetAwsOpportunitySummaryRequest,
  GetAwsOpportunitySummaryRequest$,
  GetAwsOpportunitySummaryResponse$,
} from "@aws-sdk/client-partnercentral-selling";
import { notFound } from "../failure";
import type { Opportunity } from "../opportunity";
import { redacted } from "../rules/national-security";
import { answerOf } from "../shapes/fill-with-nulls";
import { operation, requireOpportunity } from "./operation";

export const getAwsOpportunitySummary = operation<GetAwsOpportunitySummaryRequest>({
  name: "GetAwsOpportunitySummary",
  group: "read",
  request: GetAwsOpportunitySummaryRequest$,
  perform({ input, store }) {
    const { Catalog = "", RelatedOpportunityIdentifier = "" } = input;
    const opportunity = requireOpportunity(store, Catalog, RelatedOpportunityIdentifier);
    if (opportunity.submission === undefined) throw notFound(RelatedOpportunityIdentifier);
    return { answer: summaryOf(opportunity) };
  },
});

function summaryOf(opportunity: Opportunity): object {
  const { related, submission } = opportunity;
  const isApproved = opportunity.review.status === "Approved";
  return answerOf(GetAwsOpportunitySummaryResponse$, {
    Catalog: opportunity.catalog,
    RelatedOpportunityId: opportunity.id,
    Origin: opportunity.origin,
    InvolvementType: submission?.InvolvementType,
    Visibility: submission?.Visibility,
    OpportunityTeam: isApproved ? [accountManager] : [],
    RelatedEntityIds: {
      AwsProducts: related.AwsProducts ?? [],
      Solutions: related.Solutions ?? [],
      AwsMarketplaceSolutions: related.AwsMarketplaceSolutions ?? [],
      AwsMarketplaceProducts: related.AwsMarketplaceProducts ?? [],
    },
    ...(isApproved ? approvedPart(opportunity) : {}),
  });
}

const accountManager = {
  BusinessTitle: "AWSSalesRep",
  Email: "sales.rep@aws.example",
  FirstName: "Sam",
  LastName: "Rivera",
};

/** Recorded answers hold no insights and little more than AWS's own stage, once it is an end. */
function approvedPart({ body }: Opportunity): object {
  const { Stage, NextSteps } = body.LifeCycle ?? {};
  const isOver = Stage === "Launched" || Stage === "Closed Lost";
  return {
    LifeCycle: { Stage: isOver ? Stage : undefined, NextSteps },
    Customer: { Contacts: redacted(body).Customer?.Contacts ?? [] },
    Project: { ExpectedCustomerSpend: body.Project?.ExpectedCustomerSpend ?? [] },
  };
}
